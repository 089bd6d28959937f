package com.codegen.spring.cli.command.account;

import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.JsonFields;

/**
 * Prints a setting.
 */
@Command(name = "get", sortOptions = false,
		header = { "Print a setting.", "", "Examples:", "  codegen config get org_id", "" },
		description = { "", "Of the token only the end is shown." })
public final class ConfigGetCommand extends CodegenCommand {

	@Parameters(paramLabel = "SETTING", description = "One of ${COMPLETION-CANDIDATES}.")
	private ConfigKey key = ConfigKey.ORG_ID;

	@Mixin
	private final JsonOption json = new JsonOption();

	public ConfigGetCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(List.of(this.key.toString()));
		String value = this.key.shown(session().configuration());
		session().output(fields).result(Map.of(this.key.toString(), value), value);
		return value.isEmpty() ? ExitCode.FAILED : ExitCode.OK;
	}

}
