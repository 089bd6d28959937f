package com.codegen.spring.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Home directories with a configuration file.
 */
public final class Homes {

	private Homes() {
	}

	/**
	 * Write the configuration file that only its owner can read.
	 * @param home the home directory
	 * @param json what to write
	 * @return the file
	 */
	public static Path write(Path home, String json) {
		return write(home, json, "rw-------");
	}

	/**
	 * Write the configuration file.
	 * @param home the home directory
	 * @param json what to write
	 * @param permissions who may read it, as {@code ls} shows it
	 * @return the file
	 */
	public static Path write(Path home, String json, String permissions) {
		try {
			Path file = Files.createDirectories(home.resolve(".codegen")).resolve("config.json");
			Files.writeString(file, json);
			return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
