package com.codegen.spring.cli.config;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.settings.CodegenSettings;
import com.codegen.spring.settings.ConfigFile;

/**
 * Changes the file of a profile.
 *
 * @param file the file
 */
public record SettingsFile(ConfigFile file) {

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * What is in the file.
	 * @return the settings, none when there is no file
	 */
	public CodegenSettings read() {
		return this.file.exists() ? this.file.read() : new CodegenSettings(null, null, null);
	}

	/**
	 * Write the file.
	 * @param settings what is to be in it
	 */
	public void write(CodegenSettings settings) {
		ObjectNode root = MAPPER.createObjectNode();
		ApiToken token = settings.token();
		put(root, "token", (token != null) ? token.value() : null);
		put(root, "org_id", settings.organizationId());
		put(root, "base_url", settings.baseUrl());
		PrivateFile.write(this.file.path(), MAPPER.writeValueAsString(root) + "\n");
	}

	private static void put(ObjectNode root, String name, @Nullable String value) {
		if (value == null) {
			return;
		}
		if (name.equals("org_id") && value.matches("[0-9]{1,18}")) {
			root.put(name, Long.parseLong(value));
		}
		else {
			root.put(name, value);
		}
	}

}
