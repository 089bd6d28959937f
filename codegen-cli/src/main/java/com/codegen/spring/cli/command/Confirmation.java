package com.codegen.spring.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import com.codegen.spring.cli.error.CliException;

/**
 * Asks before something is done that cannot be undone.
 */
public final class Confirmation {

	private static final int LONGEST = 4096;

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
		return readLine(session.machine().streams().in());
	}

	/**
	 * Read a line, and not a byte more.
	 * @param in the input
	 * @return the line
	 */
	public static String readLine(InputStream in) {
		byte[] line = new byte[LONGEST];
		int length = 0;
		try {
			for (int next = in.read(); next >= 0 && next != '\n' && length < LONGEST; next = in.read()) {
				line[length++] = (byte) next;
			}
		}
		catch (IOException ex) {
			throw CliException.failed("the input cannot be read.", null);
		}
		return new String(line, 0, length, StandardCharsets.UTF_8);
	}

}
