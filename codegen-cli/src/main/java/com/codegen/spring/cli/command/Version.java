package com.codegen.spring.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/**
 * The version of this command, as the build wrote it down.
 */
public final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] {
				"codegen " + number() + " (" + property("commit") + ")  Java " + System.getProperty("java.version") };
	}

	/**
	 * The number of the version.
	 * @return for example {@code 0.1.0}
	 */
	public static String number() {
		return property("version");
	}

	private static String property(String name) {
		Properties properties = new Properties();
		try (InputStream input = Version.class.getResourceAsStream("version.properties")) {
			if (input != null) {
				properties.load(input);
			}
		}
		catch (IOException ex) {
			return "unknown";
		}
		String value = properties.getProperty(name, "unknown");
		return value.startsWith("$") ? "unknown" : value;
	}

}
