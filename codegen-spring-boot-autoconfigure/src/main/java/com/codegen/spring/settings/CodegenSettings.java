package com.codegen.spring.settings;

import java.nio.file.Path;
import java.util.function.Function;

import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import com.codegen.spring.exchange.ApiToken;

/**
 * Where the Codegen API is and who asks, as the machine has it. Checked only when a
 * template is built with it.
 *
 * @param token the API token, or {@code null}
 * @param organizationId the organization's id, or {@code null}
 * @param baseUrl the base URL, or {@code null}
 */
public record CodegenSettings(@Nullable ApiToken token, @Nullable String organizationId, @Nullable String baseUrl) {

	/**
	 * The settings of this machine.
	 * @return what the environment variables have, and for want of a token what the
	 * configuration file in the home directory has
	 * @throws ConfigFileException if the file must not or cannot be read
	 */
	public static CodegenSettings ofMachine() {
		return of(System::getenv, Path.of(System.getProperty("user.home", "")));
	}

	/**
	 * The settings of a machine. The file belongs to its token: when a variable has a
	 * token, the file is not looked at.
	 * @param variables gives the value of an environment variable, or {@code null}
	 * @param home the home directory of the user
	 * @return what variables and file have
	 * @throws ConfigFileException if the file must not or cannot be read
	 */
	public static CodegenSettings of(Function<String, @Nullable String> variables, Path home) {
		EnvironmentVariables environment = new EnvironmentVariables(variables,
				LogFactory.getLog(CodegenSettings.class));
		String token = environment.value(Setting.TOKEN);
		CodegenSettings settings = new CodegenSettings((token != null) ? ApiToken.of(token) : null,
				environment.value(Setting.ORGANIZATION), environment.value(Setting.BASE_URL));
		ConfigFile file = ConfigFile.inHome(home);
		return (token == null && file.exists()) ? settings.orElse(file.read()) : settings;
	}

	private CodegenSettings orElse(CodegenSettings other) {
		return new CodegenSettings((this.token != null) ? this.token : other.token,
				(this.organizationId != null) ? this.organizationId : other.organizationId,
				(this.baseUrl != null) ? this.baseUrl : other.baseUrl);
	}

}
