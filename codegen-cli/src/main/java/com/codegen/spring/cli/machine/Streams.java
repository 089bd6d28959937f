package com.codegen.spring.cli.machine;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
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
public record Streams(InputStream in, PrintWriter out, PrintWriter err) {

	/**
	 * The streams of this process, not by way of {@code System.out}, which hides that the
	 * reader is gone.
	 * @return the streams
	 */
	public static Streams ofProcess() {
		return new Streams(new FileInputStream(FileDescriptor.in), writer(FileDescriptor.out),
				writer(FileDescriptor.err));
	}

	private static PrintWriter writer(FileDescriptor file) {
		return new PrintWriter(
				new BufferedWriter(new OutputStreamWriter(new FileOutputStream(file), StandardCharsets.UTF_8)));
	}

}
