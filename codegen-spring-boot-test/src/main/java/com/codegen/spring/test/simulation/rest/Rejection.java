package com.codegen.spring.test.simulation.rest;

import java.util.List;

/**
 * Leaves an operation with an error reply.
 */
public final class Rejection extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Reply reply;

	public Rejection(Reply reply) {
		super("HTTP " + reply.status(), null, false, false);
		this.reply = reply;
	}

	/**
	 * A missing resource.
	 * @param message what was not found
	 * @return a rejection of status 404
	 */
	public static Rejection notFound(String message) {
		return new Rejection(Reply.message(404, message));
	}

	/**
	 * An invalid input that only shows when it is used.
	 * @param loc where it stands
	 * @param type the kind of problem
	 * @param message what is wrong
	 * @param input the value
	 * @return a rejection of status 422
	 */
	public static Rejection invalid(List<Object> loc, String type, String message, Object input) {
		return new Rejection(Reply.detail(422, List.of(Problem.of(loc, type, message, input))));
	}

	public Reply reply() {
		return this.reply;
	}

}
