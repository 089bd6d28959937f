package com.codegen.spring.connection;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.util.Assert;

import com.codegen.spring.exchange.ApiToken;

/**
 * A token that connects a Slack account. Its {@code toString} shows neither the token nor
 * the message, which repeats it.
 *
 * @param token the token
 * @param message what to send to Codegen's bot on Slack
 * @param expiresInMinutes how long it lives
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SlackToken(ApiToken token, @Nullable String message, @Nullable Integer expiresInMinutes) {

	public SlackToken {
		Assert.notNull(token, "'token' must not be null");
	}

	@Override
	public String toString() {
		return "SlackToken[expiresInMinutes=" + this.expiresInMinutes + "]";
	}

}
