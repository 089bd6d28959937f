package com.codegen.spring.cli.config;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.error.Problem;
import com.codegen.spring.settings.ConfigFile;

/**
 * A set of settings with a name, kept in a file of its own.
 *
 * @param name the name, or {@code null} for the usual one
 * @param folder the folder of all files of the command
 */
public record Profile(@Nullable String name, Path folder) {

	public Profile {
		if (name != null && !name.matches("[a-z0-9-]{1,64}")) {
			throw CliException.usage("A profile's name is made of a to z, 0 to 9 and -, not '" + name + "'.",
					"Example: codegen --profile work list");
		}
	}

	/**
	 * The profile's file.
	 * @return the file, which the library reads as well when it is the usual one
	 */
	public ConfigFile file() {
		return new ConfigFile((this.name == null) ? this.folder.resolve("config.json")
				: this.folder.resolve("profiles").resolve(this.name + ".json"));
	}

	/**
	 * Make sure that a profile that is asked for by name is there.
	 * @throws CliException when it has no file
	 */
	public void check() {
		if (this.name != null && !file().exists()) {
			throw notSignedIn();
		}
	}

	/**
	 * How to sign in with this profile.
	 * @return the command
	 */
	public String login() {
		return (this.name != null) ? "codegen --profile " + this.name + " login" : "codegen login";
	}

	/**
	 * Nobody is signed in with this profile.
	 * @return the exception
	 */
	public CliException notSignedIn() {
		String problem = file().exists() ? "has no token" : "does not exist";
		return new CliException((this.name == null)
				? Problem.of(ExitCode.SIGN_IN, "not_signed_in",
						"not signed in. Run 'codegen login' or set CODEGEN_API_TOKEN.", null)
				: Problem.of(
						ExitCode.SIGN_IN, "not_signed_in", "the profile '" + this.name
								+ "' is not signed in: the file '" + file().path() + "' " + problem + ".",
						"Sign in: " + login()));
	}

}
