package com.codegen.spring.cli.command.account;

import java.io.Console;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Confirmation;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.config.Configuration;
import com.codegen.spring.cli.config.SettingsFile;
import com.codegen.spring.cli.config.Value;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.machine.TextInput;
import com.codegen.spring.cli.terminal.ControlText;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.organization.Organization;
import com.codegen.spring.organization.User;
import com.codegen.spring.settings.CodegenSettings;
import com.codegen.spring.settings.ConfigFile;

/**
 * Signs in: asks for a token, tries it, and keeps it.
 */
@Command(name = "login", sortOptions = false,
		header = { "Sign in with an API token.", "", "Examples:", "  codegen login",
				"  codegen login --with-token < token.txt", "" },
		description = { "", "The token is asked for and not shown, or read from standard input. There is",
				"no option that takes it: other users of the machine could read it." })
public final class LoginCommand extends CodegenCommand {

	private static final String TOKEN_PAGE = "https://codegen.com/token";

	@Option(names = { "--with-token", "--token-stdin" }, description = "Read the token from standard input.")
	private boolean withToken;

	public LoginCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		ApiToken token = ApiToken.of(readToken().strip());
		if (!token.problem().isEmpty()) {
			throw CliException.usage("The token " + token.problem() + ".", "Get one from " + TOKEN_PAGE + ".");
		}
		Configuration known = session().configurationSoFar();
		try (CodegenTemplate client = session().client(known.withToken(new Value(token.value(), "login")))) {
			session().progress().show("Signing in");
			User user = client.users().me();
			Organization organization = choose(client.organizations().all().stream().toList(), wanted(known));
			session().progress().close();
			save(token, organization, known);
			session().note("Signed in as " + name(user) + " (" + name(organization) + "). Saved to "
					+ session().profile().file().path() + " (only you can read it).");
		}
		return ExitCode.OK;
	}

	private String readToken() {
		if (this.withToken) {
			return TextInput.line(session().machine().streams().in());
		}
		Console console = Optional.ofNullable(System.console())
			.filter((terminal) -> session().canAsk())
			.orElseThrow(() -> CliException.usage("Nobody can be asked for a token here.",
					"Example: codegen login --with-token < token.txt"));
		char[] typed = console.readPassword("Paste a token from %s (it is not shown):%n", TOKEN_PAGE);
		return (typed != null) ? new String(typed) : "";
	}

	/**
	 * The organization a flag or a variable names: that of the file belongs to the token
	 * that is replaced.
	 */
	private @Nullable String wanted(Configuration known) {
		boolean kept = known.organizationId().source().equals(session().profile().file().path().toString());
		return kept ? null : known.organizationId().value();
	}

	private @Nullable Organization choose(List<Organization> organizations, @Nullable String id) {
		if (id != null) {
			return find(organizations, id)
				.orElseThrow(() -> CliException.failed("the token may not use organization " + id + ".",
						"Choose one with --org ID: " + describe(organizations)));
		}
		if (organizations.size() < 2) {
			return organizations.isEmpty() ? null : organizations.get(0);
		}
		return ask(organizations);
	}

	private Organization ask(List<Organization> organizations) {
		String answer = "";
		if (!this.withToken && session().canAsk()) {
			session().progress().close();
			session().say("Organizations: " + describe(organizations));
			answer = Confirmation.ask(session(), "Number of the one to use: ").strip();
		}
		while (!answer.isEmpty()) {
			Optional<Organization> chosen = find(organizations, answer);
			if (chosen.isPresent()) {
				return chosen.get();
			}
			answer = Confirmation.ask(session(), "It is none of these. Number: ").strip();
		}
		throw CliException.usage("The token may use more than one organization.",
				"Choose one with --org ID: " + describe(organizations));
	}

	private static Optional<Organization> find(List<Organization> organizations, String id) {
		return organizations.stream().filter((candidate) -> id.equals(String.valueOf(candidate.id()))).findFirst();
	}

	private void save(ApiToken token, @Nullable Organization organization, Configuration known) {
		ConfigFile file = session().profile().file();
		String url = known.baseUrl().value();
		boolean usual = url == null || url.equals(Configuration.DEFAULT_BASE_URL);
		new SettingsFile(file).write(new CodegenSettings(token,
				(organization != null) ? String.valueOf(organization.id()) : null, usual ? null : url));
	}

	private static String describe(List<Organization> organizations) {
		return organizations.stream()
			.map((organization) -> organization.id() + " "
					+ ControlText.line(Objects.requireNonNullElse(organization.name(), "")))
			.collect(Collectors.joining(", "));
	}

	private static String name(@Nullable Organization organization) {
		return (organization != null) ? ControlText.line(Objects.requireNonNullElse(organization.name(), "no name"))
				+ ", " + organization.id() : "no organization";
	}

	private static String name(User user) {
		String name = (user.githubUsername() != null) ? user.githubUsername() : user.fullName();
		return ControlText.line((name != null) ? name : String.valueOf(user.id()));
	}

}
