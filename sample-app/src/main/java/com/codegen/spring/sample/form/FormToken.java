package com.codegen.spring.sample.form;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a form that starts something paid carries in a hidden field. It is no secret: it
 * only tells one form from another.
 *
 * @param organizationId the organization the form was shown in
 * @param number what no other form has
 */
public record FormToken(long organizationId, String number) {

	/** The name of the hidden field. */
	public static final String FIELD = "form-token";

	private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\.([0-9a-f-]{36})");

	/**
	 * A token for a form that is about to be shown.
	 * @param organizationId the organization it is shown in
	 * @return the token
	 */
	public static FormToken next(long organizationId) {
		return new FormToken(organizationId, UUID.randomUUID().toString());
	}

	static @Nullable FormToken of(@Nullable String text) {
		Matcher matcher = TEXT.matcher((text != null) ? text : "");
		return matcher.matches() ? new FormToken(Long.parseLong(matcher.group(1)), matcher.group(2)) : null;
	}

	@Override
	public String toString() {
		return this.organizationId + "." + this.number;
	}

}
