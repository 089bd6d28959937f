package com.codegen.spring.boot.autoconfigure;

import java.util.Locale;
import java.util.Map;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import com.codegen.spring.CodegenConfigurationException;

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

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CodegenConfigurationException cause) {
		String setting = cause.getSetting();
		return new FailureAnalysis(
				"The Codegen client cannot be configured: property '" + setting + "' " + cause.getProblem() + ".",
				HELP.getOrDefault(setting, "") + "Set '" + setting + "' in application.properties, or the environment "
						+ "variable " + variable(setting)
						+ ". To start without the client, set 'codegen.enabled=false'.",
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
