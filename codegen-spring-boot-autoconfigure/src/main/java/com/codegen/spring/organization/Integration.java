package com.codegen.spring.organization;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import com.codegen.spring.json.JsonValue;

/**
 * A connection between an organization and another service. Its {@code toString} does not
 * show the metadata, which may hold secrets.
 *
 * @param integrationType the service, for example {@code github}
 * @param active whether the connection works
 * @param tokenId the id of the connection's token
 * @param installationId the id of the installed application
 * @param metadata what else there is to know; {@link JsonValue#NULL} when there is
 * nothing
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Integration(@Nullable String integrationType, Boolean active, @Nullable Long tokenId,
		@Nullable Long installationId, JsonValue metadata) {

	@SuppressWarnings("NullAway") // the server may leave out what the record promises
	public Integration {
		active = Boolean.TRUE.equals(active);
		metadata = (metadata != null) ? metadata : JsonValue.NULL;
	}

	@Override
	public String toString() {
		return "Integration[integrationType=" + this.integrationType + ", active=" + this.active + "]";
	}

}
