package com.codegen.spring.cli.command.account;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import com.codegen.spring.CodegenHealth;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.command.Version;
import com.codegen.spring.cli.config.Configuration;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.output.Card;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.terminal.Color;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.organization.User;

/**
 * Says whether the command can work with Codegen.
 */
@Command(name = "status", sortOptions = false, header = { "Say whether Codegen can be reached, and as whom.", "",
		"Examples:", "  codegen status", "  codegen status --json", "" })
public final class StatusCommand extends CodegenCommand {

	@Mixin
	private final JsonOption json = new JsonOption();

	public StatusCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		JsonFields fields = this.json.fields(Account.class);
		if (!session().configuration().token().isSet()) {
			throw session().profile().notSignedIn();
		}
		session().progress().show("Asking " + session().host());
		Account account = account(client().health());
		session().output(fields).card(card(account));
		return account.exitCode();
	}

	private Account account(CodegenHealth health) {
		Configuration configuration = session().configuration();
		User user = health.user();
		return new Account(Account.isReachable(health), health.isHealthy() && user != null, configuration.server(),
				health.latency().toMillis(), name(user), health.organizationId(),
				health.isHealthy() ? organization() : null, Account.source(configuration),
				session().facts().isSimulation(), session().facts().header("Server"), Version.number(),
				Objects.requireNonNullElse(System.getProperty("java.version"), ""), health.reason());
	}

	private @Nullable String organization() {
		try {
			return client().organizations().current().name();
		}
		catch (CodegenException ex) {
			return null;
		}
	}

	private Card card(Account account) {
		String name = Objects.requireNonNullElse(account.organization(), "organization");
		String server = account.server() + "  "
				+ (account.reachable() ? "reachable, " + account.latencyMs() + " ms" : "not reachable");
		String who = (account.user() != null) ? account.user() + ", " + name + " (" + account.organizationId() + ")"
				: "not known";
		return new Card(account).add("Server", server, account.reachable() ? Color.NONE : Color.RED)
			.add("Account",
					who + "   token from " + account.tokenSource() + ", ends in "
							+ session().configuration().maskedToken())
			.add("Problem", account.problem(), Color.RED)
			.add("Mode", account.simulation() ? "simulation: no agent is working" : null, Color.YELLOW)
			.add("Client", account.clientVersion() + "  Java " + account.javaVersion());
	}

	private static @Nullable String name(@Nullable User user) {
		if (user == null) {
			return null;
		}
		String name = (user.githubUsername() != null) ? user.githubUsername() : user.fullName();
		return (name != null) ? name : String.valueOf(user.id());
	}

}
