package com.codegen.spring.exchange;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.springframework.util.Assert;

/**
 * An API token. Neither its {@code toString} nor its JSON shows it.
 *
 * @param value the token as it is sent
 */
public record ApiToken(String value) {

	/**
	 * A token of any text. Whether the text can be a token is checked when a template is
	 * built, by {@link #problem()}.
	 * @param value the token
	 * @return the token
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static ApiToken of(String value) {
		Assert.notNull(value, "'value' must not be null");
		return new ApiToken(value);
	}

	/**
	 * Why this cannot be a token: it is empty, has white space or characters an HTTP
	 * header cannot carry, starts with {@code Bearer}, or contains a placeholder.
	 * @return the reason without the token, or an empty text when it can be one
	 */
	public String problem() {
		if (this.value.isBlank()) {
			return "is empty";
		}
		if (this.value.regionMatches(true, 0, "Bearer ", 0, 7)) {
			return "starts with 'Bearer ': set the token alone, the scheme is added";
		}
		if (this.value.contains("${")) {
			return "contains a placeholder that was not resolved";
		}
		if (!this.value.chars().allMatch((character) -> character > ' ' && character < 127)) {
			return "contains white space, line breaks or characters outside ASCII: copy it again";
		}
		return "";
	}

	@Override
	@JsonValue
	public String toString() {
		return "******";
	}

}
