package com.codegen.spring;

import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import com.codegen.spring.support.Clients;
import com.codegen.spring.support.TokenScanAppender;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs last and looks at what the whole suite has logged.
 */
@Order(Integer.MAX_VALUE)
class TokenSecrecyTests {

	@Test
	void findsTheTokenWhenItIsLogged() {
		int before = TokenScanAppender.findings().size();
		LogFactory.getLog(TokenSecrecyTests.class).trace("Authorization: Bearer " + Clients.TOKEN);
		assertThat(TokenScanAppender.findings()).hasSize(before + 1);
		TokenScanAppender.findings().remove(before);
	}

	@Test
	void noLineOfTheSuiteShowsTheToken() {
		assertThat(TokenScanAppender.events()).isPositive();
		assertThat(TokenScanAppender.findings()).isEmpty();
	}

}
