package com.codegen.spring.connection;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import com.codegen.spring.json.JsonValue;

/**
 * A provider of tools for agents. Its {@code toString} does not show {@code meta}.
 *
 * @param id the provider's id
 * @param name the name
 * @param issuer who issues its tokens
 * @param authorizationEndpoint where users agree
 * @param tokenEndpoint where tokens come from
 * @param defaultScopes what is asked for, never {@code null}
 * @param isMcp whether it speaks MCP
 * @param meta what else there is to know; {@link JsonValue#NULL} when there is nothing
 */
@JsonNaming(SnakeCaseStrategy.class)
public record McpProvider(@JsonProperty(required = true) long id, @Nullable String name, @Nullable String issuer,
		@Nullable String authorizationEndpoint, @Nullable String tokenEndpoint, List<String> defaultScopes,
		@Nullable Boolean isMcp, JsonValue meta) {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public McpProvider {
		defaultScopes = (defaultScopes != null) ? List.copyOf(defaultScopes) : List.of();
		meta = (meta != null) ? meta : JsonValue.NULL;
	}

	@Override
	public String toString() {
		return "McpProvider[id=" + this.id + ", name=" + this.name + "]";
	}

}
