package com.codegen.spring.cli.machine;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.error.ReaderGoneException;

/**
 * Standard output, which knows why it could not be written.
 */
public final class OutputWriter extends PrintWriter {

	private final Sink sink;

	private final BooleanSupplier pipe;

	/**
	 * Create the writer.
	 * @param out where to write
	 * @param pipe tells whether somebody reads from there, asked when writing has failed
	 */
	public OutputWriter(OutputStream out, BooleanSupplier pipe) {
		this(new Sink(out), pipe);
	}

	private OutputWriter(Sink sink, BooleanSupplier pipe) {
		super(new BufferedWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8)));
		this.sink = sink;
		this.pipe = pipe;
	}

	/**
	 * Write what is not written yet.
	 * @throws ReaderGoneException when nobody reads it
	 * @throws CliException when it cannot be written
	 */
	public void check() {
		if (!checkError()) {
			return;
		}
		IOException failure = this.sink.failure;
		String reason = (failure != null) ? String.valueOf(failure.getMessage()) : "unknown";
		if (this.pipe.getAsBoolean() || reason.toLowerCase(Locale.ROOT).contains("pipe")) {
			throw new ReaderGoneException();
		}
		throw CliException.failed("standard output cannot be written (" + reason + ").", null);
	}

	/**
	 * Remembers the first failure, which a {@code PrintWriter} keeps to itself.
	 */
	private static final class Sink extends FilterOutputStream {

		private volatile @Nullable IOException failure;

		Sink(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			try {
				this.out.write(bytes, offset, length);
			}
			catch (IOException ex) {
				this.failure = (this.failure != null) ? this.failure : ex;
				throw ex;
			}
		}

	}

}
