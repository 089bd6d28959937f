package com.codegen.spring.cli.machine;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads and writes.
 *
 * @param in standard input
 * @param out standard output: results, nothing else
 * @param err standard error: everything else
 */
public record Streams(InputStream in, OutputWriter out, PrintWriter err) {

	/**
	 * The streams of this process, not by way of {@code System.out}, which hides that the
	 * reader is gone. Standard input is read byte by byte or to its end, without a buffer
	 * that would take more than the command needs; a bare {@code FileInputStream} of Java
	 * 17 seeks before it reads to the end, which no pipe allows.
	 * @return the streams
	 */
	public static Streams ofProcess() {
		return new Streams(new FilterInputStream(new FileInputStream(FileDescriptor.in)) {
		}, new OutputWriter(new FileOutputStream(FileDescriptor.out), Streams::isPipe),
				new PrintWriter(new BufferedWriter(
						new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8))));
	}

	/**
	 * What the kernel says, because the text of a failure is in the language of the
	 * machine.
	 */
	private static boolean isPipe() {
		String target = Tty.target(1);
		return target.startsWith("pipe:") || target.startsWith("socket:");
	}

}
