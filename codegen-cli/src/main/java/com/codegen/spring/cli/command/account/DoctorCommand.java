package com.codegen.spring.cli.command.account;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.command.Version;
import com.codegen.spring.cli.config.Configuration;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.error.Problem;
import com.codegen.spring.cli.error.Problems;
import com.codegen.spring.cli.output.Column;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.Table;
import com.codegen.spring.cli.terminal.Color;

/**
 * Looks for what is wrong.
 */
@Command(name = "doctor", sortOptions = false,
		header = { "Look for what is wrong, from the settings to the API.", "", "Examples:", "  codegen doctor",
				"  codegen doctor --json", "" },
		description = { "", "Checks configuration, network, TLS, token, clock and organization, and tells",
				"what the API really does. Creates and changes nothing." })
public final class DoctorCommand extends CodegenCommand {

	@Mixin
	private final JsonOption json = new JsonOption();

	public DoctorCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Check.class);
		session().progress().show("Looking");
		List<Check> checks = checks();
		session().output(fields).table(table(), checks);
		checks.stream()
			.map(Check::remedy)
			.filter(Objects::nonNull)
			.forEach((remedy) -> session().note(Objects.requireNonNull(remedy)));
		return checks.stream().anyMatch(Check::isFailed) ? ExitCode.FAILED : ExitCode.OK;
	}

	private List<Check> checks() {
		List<Check> checks = new ArrayList<>();
		checks.add(
				Check.info("Versions", "codegen " + Version.number() + ", Java " + System.getProperty("java.version")));
		Problems problems = new Problems(session().host());
		try {
			Configuration configuration = session().configuration();
			checks.add(Check.ok("Address", configuration.server() + " from " + configuration.baseUrl().source()));
			if (!configuration.token().isSet()) {
				checks.add(
						Check.failed("Configuration", "no token is set", "Run '" + session().profile().login() + "'."));
			}
			else {
				checks.add(Check.ok("Configuration", "token from " + configuration.token().source()));
			}
			List<Check> network = new NetworkChecks(URI.create(configuration.server()), session().machine().clock())
				.run();
			checks.addAll(network);
			if (checks.stream().noneMatch(Check::isFailed)) {
				checks.addAll(new ApiChecks(client(), session().facts(), session().machine().clock(), problems).run());
			}
		}
		catch (RuntimeException ex) {
			Problem problem = problems.of(ex);
			checks.add(Check.failed("Configuration", problem.what(), problem.how()));
		}
		return checks;
	}

	private Table<Check> table() {
		return new Table<>(
				List.of(Column.<Check>of("RESULT", (check) -> mark(check) + " " + check.result())
					.plain(Check::result)
					.color(DoctorCommand::color), Column.of("CHECK", Check::check), Column.of("FOUND", Check::found)),
				"");
	}

	private String mark(Check check) {
		return switch (check.result()) {
			case "ok" -> session().terminal().mark("✓", "+");
			case "failed" -> session().terminal().mark("✗", "x");
			case "warning" -> "!";
			default -> session().terminal().mark("·", ".");
		};
	}

	private static Color color(Check check) {
		return switch (check.result()) {
			case "ok" -> Color.GREEN;
			case "failed" -> Color.RED;
			case "warning" -> Color.YELLOW;
			default -> Color.DIM;
		};
	}

}
