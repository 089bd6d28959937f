package com.codegen.spring.error;

import java.io.Serializable;
import java.util.List;

/**
 * The server refused values of the request (HTTP 422).
 */
public class CodegenValidationException extends CodegenBadRequestException {

	private static final long serialVersionUID = 1L;

	@SuppressWarnings("serial")
	private final List<FieldError> fieldErrors;

	/**
	 * Create the exception.
	 * @param context the facts of the failure
	 * @param reason what the server said
	 * @param fieldErrors the refused fields
	 */
	public CodegenValidationException(ErrorContext context, String reason, List<FieldError> fieldErrors) {
		super(context, reason);
		this.fieldErrors = List.copyOf(fieldErrors);
	}

	/**
	 * The refused fields, without the values that were sent.
	 * @return the errors, empty when the server named none
	 */
	public List<FieldError> getFieldErrors() {
		return this.fieldErrors;
	}

	/**
	 * One refused field.
	 *
	 * @param location where the field is, for example {@code body.prompt}
	 * @param message what is wrong with it
	 * @param type the server's code for the kind of error
	 */
	public record FieldError(String location, String message, String type) implements Serializable {

		public FieldError {
			location = SafeText.of(location);
			message = SafeText.of(message);
			type = SafeText.of(type);
		}

	}

}
