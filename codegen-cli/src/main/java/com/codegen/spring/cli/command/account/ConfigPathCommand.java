package com.codegen.spring.cli.command.account;

import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.JsonFields;

/**
 * Prints where the settings are kept.
 */
@Command(name = "path", sortOptions = false,
		header = { "Print where the settings are kept.", "", "Examples:", "  codegen config path", "" })
public final class ConfigPathCommand extends CodegenCommand {

	@Mixin
	private final JsonOption json = new JsonOption();

	public ConfigPathCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(List.of("path"));
		String path = session().profile().file().path().toString();
		session().output(fields).result(Map.of("path", path), path);
		return ExitCode.OK;
	}

}
