package com.codegen.spring.cli;

import java.nio.file.InvalidPathException;

import com.codegen.spring.cli.command.Commands;
import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.machine.Machine;

/**
 * The {@code codegen} command.
 */
public final class CodegenCli {

	private CodegenCli() {
	}

	/**
	 * Run the command and end the process.
	 * @param args the command line
	 */
	public static void main(String[] args) {
		Thread.setDefaultUncaughtExceptionHandler(CodegenCli::giveUp);
		System.exit(run(machine(), args));
	}

	private static Machine machine() {
		try {
			return Machine.ofProcess();
		}
		catch (InvalidPathException ex) {
			System.err.println("codegen: the name of the home directory cannot be read in this locale.");
			System.err.println("Set a UTF-8 locale, for example LC_ALL=C.UTF-8.");
			Runtime.getRuntime().halt(ExitCode.USAGE.code());
			throw ex;
		}
	}

	private static void giveUp(Thread thread, Throwable failure) {
		if (failure instanceof Error) {
			System.err.println("codegen: unexpected " + failure.getClass().getSimpleName() + " in " + thread.getName());
			Runtime.getRuntime().halt(ExitCode.FAILED.code());
		}
	}

	/**
	 * Run the command.
	 * @param machine what it has from outside
	 * @param args the command line
	 * @return the status a process ends with
	 */
	public static int run(Machine machine, String... args) {
		return Commands.run(machine, Catalogue.ENTRIES, args);
	}

}
