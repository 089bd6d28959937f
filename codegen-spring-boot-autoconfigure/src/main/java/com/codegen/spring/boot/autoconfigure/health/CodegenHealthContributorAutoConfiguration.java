package com.codegen.spring.boot.autoconfigure.health;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.context.annotation.Bean;

import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.boot.autoconfigure.CodegenAutoConfiguration;
import com.codegen.spring.boot.autoconfigure.CodegenProperties;
import com.codegen.spring.boot.health.CodegenHealthIndicator;
import com.codegen.spring.exchange.TimeSource;

/**
 * Auto-configuration of {@link CodegenHealthIndicator}.
 */
@AutoConfiguration(after = CodegenAutoConfiguration.class)
@ConditionalOnClass({ ReactiveHealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(ReactiveCodegenOperations.class)
@ConditionalOnEnabledHealthIndicator("codegen")
public final class CodegenHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "codegenHealthIndicator", "codegenHealthContributor" })
	ReactiveHealthContributor codegenHealthContributor(ReactiveCodegenOperations operations,
			CodegenProperties properties) {
		return new CodegenHealthIndicator(operations, properties.health().timeout(), properties.health().timeToLive(),
				TimeSource.system());
	}

}
