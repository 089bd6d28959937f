package com.codegen.spring.cli.command.account;

import java.util.Arrays;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.config.Configuration;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.Column;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.Table;
import com.codegen.spring.cli.terminal.Color;

/**
 * Lists the settings in force.
 */
@Command(name = "list", sortOptions = false, header = { "List the settings in force and where they are from.", "",
		"Examples:", "  codegen config list", "" })
public final class ConfigListCommand extends CodegenCommand {

	@Mixin
	private final JsonOption json = new JsonOption();

	public ConfigListCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Line.class);
		Configuration configuration = session().configuration();
		List<Line> lines = Arrays.stream(ConfigKey.values())
			.map((key) -> new Line(key.toString(), key.shown(configuration), key.of(configuration).source()))
			.toList();
		session().output(fields)
			.table(new Table<>(List.of(Column.of("SETTING", Line::setting), Column.of("VALUE", Line::value),
					Column.of("FROM", Line::source).color((line) -> Color.DIM)), ""), lines);
		return ExitCode.OK;
	}

	/**
	 * A setting.
	 *
	 * @param setting its name
	 * @param value its value as it may be shown
	 * @param source where it is from
	 */
	record Line(String setting, String value, String source) {
	}

}
