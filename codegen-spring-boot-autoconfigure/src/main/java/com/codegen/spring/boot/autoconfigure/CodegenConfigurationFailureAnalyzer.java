package com.codegen.spring.boot.autoconfigure;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

import com.codegen.spring.CodegenConfigurationException;
import com.codegen.spring.settings.ConfigFile;
import com.codegen.spring.settings.Placeholders;
import com.codegen.spring.settings.Setting;

/**
 * Says which setting to mend, and where. Never shows the value.
 */
class CodegenConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<CodegenConfigurationException> {

	private static final Map<String, String> HELP = Map.of("codegen.token",
			"Get a token at https://codegen.com/token. ", "codegen.org-id",
			"The organization's id stands at https://codegen.com/token, beside the token. ", "codegen.base-url",
			"Leave it out to use https://api.codegen.com/v1. ");

	private static final Map<String, String> VARIABLES = Map.of("codegen.org-id", "CODEGEN_ORG_ID", "codegen.base-url",
			"CODEGEN_BASE_URL");

	private final @Nullable Environment environment;

	/**
	 * Create the analyzer.
	 * @param environment the properties, or {@code null} when the failure came before the
	 * application context
	 */
	CodegenConfigurationFailureAnalyzer(@Nullable Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CodegenConfigurationException cause) {
		String setting = cause.getSetting();
		Set<String> missing = Placeholders.names(cause.getProblem());
		if (!missing.isEmpty()) {
			return unresolved(setting, cause.getProblem(), missing, cause);
		}
		if (setting.equals(LogLevels.VARIABLE)) {
			return new FailureAnalysis(
					"The Codegen client cannot be configured: environment variable " + setting + " "
							+ cause.getProblem() + ".",
					"Correct or remove the variable, or set '" + LogLevels.PROPERTY + "' instead.", cause);
		}
		return new FailureAnalysis(
				"The Codegen client cannot be configured: property '" + setting + "' " + cause.getProblem() + ".",
				HELP.getOrDefault(setting, "") + "Set '" + setting + "' in application.properties, or the environment "
						+ "variable " + variable(setting) + ". " + configFile(setting)
						+ "To start without the client, set 'codegen.enabled=false'.",
				cause);
	}

	/**
	 * Say how to use the login of the user, which is not used by itself.
	 */
	private String configFile(String setting) {
		if (this.environment == null || !setting.equals(Setting.TOKEN.property())) {
			return "";
		}
		ConfigFile file = ConfigFiles.notInUse(this.environment);
		return (file != null) ? "To use the login in '" + file.path() + "', set 'codegen.config-file.enabled=true'. "
				: "";
	}

	/**
	 * The analysis of a setting with placeholders.
	 * @param setting the setting as a property
	 * @param problem names the placeholders and nothing else of the value
	 * @param missing the names of the placeholders
	 * @param cause the failure
	 */
	static FailureAnalysis unresolved(String setting, String problem, Set<String> missing, Throwable cause) {
		boolean single = missing.size() == 1;
		return new FailureAnalysis(
				"The Codegen client cannot be configured: property '" + setting + "' " + problem + ".",
				"Set " + Placeholders.join(missing)
						+ (single ? " as an environment variable or as a property"
								: " as environment variables or as properties")
						+ ", or remove the placeholder from '" + setting + "'. " + HELP.getOrDefault(setting, "")
						+ "To start without the client, set 'codegen.enabled=false'.",
				cause);
	}

	/**
	 * The environment variable of a setting: the one of all Codegen clients, or that of
	 * Boot's relaxed binding.
	 */
	static String variable(String setting) {
		return VARIABLES.getOrDefault(setting, setting.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""));
	}

}
