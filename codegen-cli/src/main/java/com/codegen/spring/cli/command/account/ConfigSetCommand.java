package com.codegen.spring.cli.command.account;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.config.Configuration;
import com.codegen.spring.cli.config.SettingsFile;
import com.codegen.spring.cli.config.Value;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;

/**
 * Changes a setting.
 */
@Command(name = "set", sortOptions = false,
		header = { "Change a setting for good.", "", "Examples:", "  codegen config set org_id 4711",
				"  codegen config set base_url https://api.example.com/v1", "" },
		description = { "", "The token is set by 'codegen login' only." })
public final class ConfigSetCommand extends CodegenCommand {

	@Parameters(index = "0", paramLabel = "SETTING", description = "org_id or base_url.")
	private ConfigKey key = ConfigKey.ORG_ID;

	@Parameters(index = "1", paramLabel = "VALUE", description = "The value; an empty one removes the setting.")
	private String value = "";

	public ConfigSetCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		check();
		SettingsFile file = new SettingsFile(session().profile().file());
		file.write(this.key.change(file.read(), this.value.isBlank() ? null : this.value.strip()));
		session().note(
				this.key + " is " + (this.value.isBlank() ? "removed from " : "saved in ") + file.file().path() + ".");
		String source = this.key.of(session().configuration()).source();
		if (source.startsWith("CODEGEN") || source.startsWith("REPOSITORY")) {
			session().note("The environment variable " + source + " still counts before it.");
		}
		return ExitCode.OK;
	}

	private void check() {
		if (this.key == ConfigKey.TOKEN) {
			throw CliException.usage("A token on the command line can be read by others.", "Use: codegen login");
		}
		if (this.value.isBlank()) {
			return;
		}
		if (this.key == ConfigKey.ORG_ID && !this.value.strip().matches("[1-9][0-9]{0,17}")) {
			throw CliException.usage("org_id must be a positive number.", "Find it: codegen orgs");
		}
		if (this.key == ConfigKey.BASE_URL) {
			Configuration tried = Configuration.read(session().machine(), session().profile(), null)
				.withToken(new Value("unused", "check"))
				.withBaseUrl(new Value(this.value.strip(), "check"));
			try (CodegenTemplate client = session().client(tried)) {
				client.reactive();
			}
		}
	}

}
