package com.codegen.spring.cli.command.account;

import java.nio.file.Path;

import picocli.CommandLine.Command;

import com.codegen.spring.cli.command.CodegenCommand;
import com.codegen.spring.cli.command.Session;
import com.codegen.spring.cli.config.PrivateFile;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.settings.Setting;

/**
 * Removes the kept token.
 */
@Command(name = "logout", sortOptions = false,
		header = { "Remove the token from this machine.", "", "Examples:", "  codegen logout", "" },
		description = { "", "The token itself stays valid: revoke it at https://codegen.com/token." })
public final class LogoutCommand extends CodegenCommand {

	public LogoutCommand(Session session) {
		super(session);
	}

	@Override
	protected ExitCode execute() {
		Path file = session().profile().file().path();
		session().note(PrivateFile.delete(file) ? "Signed out. Removed " + file + "." : "Nobody was signed in.");
		PrivateFile.delete(session().runCache().file());
		Setting.TOKEN.variables()
			.stream()
			.filter((name) -> !session().machine().variable(name).isBlank())
			.findFirst()
			.ifPresent((name) -> session().note("The environment variable " + name + " is still set."));
		return ExitCode.OK;
	}

}
