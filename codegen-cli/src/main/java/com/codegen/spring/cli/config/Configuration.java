package com.codegen.spring.cli.config;

import java.util.Arrays;
import java.util.function.Function;

import org.apache.commons.logging.impl.NoOpLog;
import org.jspecify.annotations.Nullable;

import com.codegen.spring.cli.machine.Machine;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.settings.CodegenSettings;
import com.codegen.spring.settings.EnvironmentVariables;
import com.codegen.spring.settings.Setting;

/**
 * The settings in force. A flag counts before an environment variable, a variable before
 * the file, and the file belongs to its token: when a variable has a token, the file is
 * not looked at. Beside a profile that is asked for by name no variable counts.
 *
 * @param token the API token
 * @param organizationId the organization's id
 * @param baseUrl the address of the API
 * @param rateLimited whether to keep within the documented limits of the API
 */
public record Configuration(Value token, Value organizationId, Value baseUrl, boolean rateLimited) {

	/** The address that is used when none is set. */
	public static final String DEFAULT_BASE_URL = "https://api.codegen.com/v1";

	private static final CodegenSettings EMPTY = new CodegenSettings(null, null, null);

	/**
	 * Read the settings.
	 * @param machine the machine
	 * @param profile the profile whose file is read
	 * @param organization the organization a flag names, or {@code null}
	 * @return the settings in force
	 */
	public static Configuration read(Machine machine, Profile profile, @Nullable Long organization) {
		Function<Setting, Value> variables = (profile.name() != null) ? (setting) -> Value.NONE
				: (setting) -> variable(machine, setting);
		Value variable = variables.apply(Setting.TOKEN);
		CodegenSettings file = (!variable.isSet() && profile.file().exists()) ? profile.file().read() : EMPTY;
		String source = profile.file().path().toString();
		ApiToken token = file.token();
		Value flag = of((organization != null) ? organization.toString() : null, "--org");
		return new Configuration(first(variable, of((token != null) ? token.value() : null, source)),
				first(flag, variables.apply(Setting.ORGANIZATION), of(file.organizationId(), source)),
				first(variables.apply(Setting.BASE_URL), of(file.baseUrl(), source),
						new Value(DEFAULT_BASE_URL, "default")),
				!machine.variable("CODEGEN_RATELIMIT_ENABLED").equalsIgnoreCase("false"));
	}

	/**
	 * A copy with another token.
	 * @param changed the token
	 * @return the copy
	 */
	public Configuration withToken(Value changed) {
		return new Configuration(changed, this.organizationId, this.baseUrl, this.rateLimited);
	}

	/**
	 * A copy with another address.
	 * @param changed the address of the API
	 * @return the copy
	 */
	public Configuration withBaseUrl(Value changed) {
		return new Configuration(this.token, this.organizationId, changed, this.rateLimited);
	}

	/**
	 * The end of the token, enough to recognise it.
	 * @return the last four characters behind dots, or nothing of a token that is short
	 */
	public String maskedToken() {
		String value = this.token.value();
		return (value != null) ? "…" + ((value.length() >= 12) ? value.substring(value.length() - 4) : "") : "";
	}

	/**
	 * The address of the API without version, to show.
	 * @return scheme and host
	 */
	public String server() {
		String value = this.baseUrl.value();
		return ((value != null) ? value : DEFAULT_BASE_URL).replaceAll("/+$", "").replaceAll("/v1$", "");
	}

	private static Value first(Value... values) {
		return Arrays.stream(values).filter(Value::isSet).findFirst().orElse(Value.NONE);
	}

	private static Value of(@Nullable String value, String source) {
		return (value != null) ? new Value(value, source) : Value.NONE;
	}

	private static Value variable(Machine machine, Setting setting) {
		EnvironmentVariables variables = new EnvironmentVariables(machine.variables(), new NoOpLog());
		String value = variables.value(setting);
		return setting.variables()
			.stream()
			.filter((name) -> !machine.variable(name).isBlank())
			.findFirst()
			.map((name) -> of(value, name))
			.orElse(Value.NONE);
	}

}
