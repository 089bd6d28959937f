package com.codegen.spring.sample.run;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Thrown when the log of a run has no such entry.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class MissingEntryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MissingEntryException(long id, int number) {
		super("Run " + id + " has no entry " + number);
	}

}
