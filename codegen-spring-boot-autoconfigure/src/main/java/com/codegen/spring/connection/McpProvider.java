package com.codegen.spring.connection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

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
 * @param meta what else there is to know, never {@code null}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record McpProvider(long id, @Nullable String name, @Nullable String issuer,
		@Nullable String authorizationEndpoint, @Nullable String tokenEndpoint, List<String> defaultScopes,
		@Nullable Boolean isMcp, Map<String, @Nullable Object> meta) {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public McpProvider {
		defaultScopes = (defaultScopes != null) ? List.copyOf(defaultScopes) : List.of();
		meta = (meta != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(meta)) : Map.of();
	}

	@Override
	public String toString() {
		return "McpProvider[id=" + this.id + ", name=" + this.name + "]";
	}

}
