package com.codegen.spring.boot.autoconfigure.endpoint;

import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration that keeps the API token and headers out of {@code /env} and
 * {@code /configprops}, also when they are told to show values.
 */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public final class CodegenSanitizingAutoConfiguration {

	private static final Set<String> SECRETS = Set.of("codegen.token", "codegen_token", "codegen_api_token",
			"codegen_api_key");

	private static final Pattern HEADERS = Pattern.compile("codegen[._]headers[._\\[].*");

	@Bean
	SanitizingFunction codegenTokenSanitizingFunction() {
		return (data) -> isSecret(data) ? data.withSanitizedValue() : data;
	}

	private static boolean isSecret(SanitizableData data) {
		String key = data.getLowerCaseKey();
		// the report of the properties shows the token's record as codegen.token.value
		return SECRETS.contains(key) || key.startsWith("codegen.token.") || HEADERS.matcher(key).matches();
	}

}
