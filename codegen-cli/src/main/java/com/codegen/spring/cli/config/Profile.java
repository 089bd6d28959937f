package com.codegen.spring.cli.config;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.cli.error.CliException;
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

}
