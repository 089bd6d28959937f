package com.codegen.spring.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.exchange.ApiToken;

/**
 * The configuration file of the user: a JSON object with {@code token}, {@code org_id}
 * and {@code base_url}. Refused unless nobody but the user can read it.
 *
 * @param path where the file is
 */
public record ConfigFile(Path path) {

	private static final int MAX_SIZE = 64 * 1024;

	private static final JsonMapper MAPPER = new JsonMapper();

	/**
	 * The file in its usual place.
	 * @param home the user's home directory
	 * @return the file {@code .codegen/config.json}
	 */
	public static ConfigFile inHome(Path home) {
		return new ConfigFile(home.resolve(".codegen").resolve("config.json"));
	}

	/**
	 * Whether there is something in the file's place.
	 * @return {@code true} also for a symbolic link that leads nowhere
	 */
	public boolean exists() {
		return Files.exists(this.path, LinkOption.NOFOLLOW_LINKS);
	}

	/**
	 * Read the file.
	 * @return what it has
	 * @throws ConfigFileException if the file must not or cannot be read
	 */
	public CodegenSettings read() {
		FileAccess.check(this.path);
		JsonNode root = parse(bytes());
		if (!root.isObject()) {
			throw unusable("is not a JSON object");
		}
		String token = text(root, "token");
		return new CodegenSettings((token != null) ? ApiToken.of(token) : null, number(root, "org_id"),
				text(root, "base_url"));
	}

	private byte[] bytes() {
		try (InputStream input = Files.newInputStream(this.path, LinkOption.NOFOLLOW_LINKS)) {
			byte[] bytes = input.readNBytes(MAX_SIZE + 1);
			if (bytes.length > MAX_SIZE) {
				throw unusable("is larger than " + MAX_SIZE / 1024 + " KB");
			}
			return bytes;
		}
		catch (IOException ex) {
			throw unusable("cannot be read (" + ex.getClass().getSimpleName() + ")");
		}
	}

	private JsonNode parse(byte[] json) {
		try {
			return MAPPER.readTree(json);
		}
		catch (JacksonException ex) {
			// the exception's message quotes the file, ours must not
			throw unusable("is not JSON (line " + ex.getLocation().getLineNr() + ", column "
					+ ex.getLocation().getColumnNr() + ")");
		}
	}

	private @Nullable String text(JsonNode root, String name) {
		JsonNode value = root.path(name);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			throw unusable("has a '" + name + "' that is not a text");
		}
		return value.asString();
	}

	private @Nullable String number(JsonNode root, String name) {
		return root.path(name).isIntegralNumber() ? root.path(name).asString() : text(root, name);
	}

	private ConfigFileException unusable(String problem) {
		return new ConfigFileException("The Codegen configuration file '" + this.path + "' " + problem + ".",
				"Write it as {\"token\": \"...\", \"org_id\": 1}, or remove it.");
	}

}
