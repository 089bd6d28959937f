package com.codegen.spring.cli.command;

import java.io.PrintWriter;

import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.machine.TextInput;

/**
 * Asks before something is done that cannot be undone.
 */
public final class Confirmation {

	private Confirmation() {
	}

	/**
	 * Ask a question that yes answers.
	 * @param session where to ask
	 * @param question the question
	 * @param example how to do it without being asked
	 * @return whether the answer was yes
	 */
	public static boolean of(Session session, String question, String example) {
		if (!session.canAsk()) {
			throw CliException.usage("Nobody can be asked here.", "Say yes beforehand: " + example);
		}
		String answer = ask(session, question + " [y/N] ").strip();
		return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
	}

	/**
	 * Ask a question.
	 * @param session where to ask
	 * @param question the question
	 * @return the answer, empty when there is none
	 */
	public static String ask(Session session, String question) {
		PrintWriter err = session.machine().streams().err();
		err.print(question);
		err.flush();
		return TextInput.line(session.machine().streams().in());
	}

}
