package com.codegen.spring.cli.machine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import com.codegen.spring.cli.error.CliException;

/**
 * Reads text: UTF-8, or UTF-16 after a byte order mark. Anything else is refused instead
 * of replaced, because a run with a damaged prompt costs as much as any other.
 */
public final class TextInput {

	private static final int LONGEST_LINE = 4096;

	private static final int LARGEST = 64 * 1024 * 1024;

	private static final String INPUT = "standard input";

	private TextInput() {
	}

	/**
	 * Read standard input to its end.
	 * @param in standard input
	 * @return the text without byte order marks
	 * @throws CliException if it cannot be read or is not text
	 */
	public static String all(InputStream in) {
		return all(in, INPUT);
	}

	/**
	 * Read a file.
	 * @param file the file
	 * @return the text without byte order marks
	 * @throws CliException if it cannot be read or is not text
	 */
	public static String of(Path file) {
		String name = "the file '" + file + "'";
		try (InputStream in = Files.newInputStream(file)) {
			return all(in, name);
		}
		catch (IOException ex) {
			throw unreadable(name, ex);
		}
	}

	/**
	 * Read a line of standard input, and not a byte more.
	 * @param in standard input
	 * @return the line without its end and without byte order marks
	 * @throws CliException if it cannot be read or is not text
	 */
	public static String line(InputStream in) {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		try {
			for (int next = in.read(); next >= 0 && line.size() < LONGEST_LINE; next = in.read()) {
				line.write(next);
				if (next <= '\n' && endsLine(line.toByteArray())) {
					break;
				}
			}
		}
		catch (IOException ex) {
			throw unreadable(INPUT, ex);
		}
		return decode(line.toByteArray(), INPUT).lines().findFirst().orElse("");
	}

	/**
	 * Leave out byte order marks, also those of files that were joined.
	 * @param text the text
	 * @return the text without marks at the beginning of its lines
	 */
	public static String withoutMarks(String text) {
		return (text.indexOf('\ufeff') < 0) ? text : text.replaceAll("(?m)^\ufeff+", "");
	}

	private static boolean endsLine(byte[] line) {
		int last = line.length - 1;
		return switch (Encoding.of(line)) {
			case UTF_8 -> line[last] == '\n';
			case UTF_16LE -> last % 2 == 1 && line[last] == 0 && line[last - 1] == '\n';
			case UTF_16BE -> last % 2 == 1 && line[last] == '\n' && line[last - 1] == 0;
		};
	}

	private static String all(InputStream in, String name) {
		try {
			byte[] bytes = in.readNBytes(LARGEST + 1);
			if (bytes.length > LARGEST) {
				throw CliException.usage(name + " is larger than " + LARGEST / 1024 / 1024 + " MB.", null);
			}
			return decode(bytes, name);
		}
		catch (IOException ex) {
			throw unreadable(name, ex);
		}
	}

	private static String decode(byte[] bytes, String name) {
		Encoding encoding = Encoding.of(bytes);
		int mark = encoding.hasMark(bytes) ? encoding.mark.length : 0;
		ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		CharsetDecoder decoder = encoding.charset.newDecoder();
		boolean failed = decoder.decode(in, out, true).isError();
		String text = out.flip().toString();
		if (failed) {
			throw notText(name, "is not valid " + encoding.charset.name(), text, in.position());
		}
		int nul = text.indexOf('\0');
		if (nul >= 0) {
			String before = text.substring(0, nul);
			throw notText(name, "has a NUL character", before, mark + before.getBytes(encoding.charset).length);
		}
		return withoutMarks(text);
	}

	private static CliException notText(String name, String problem, String before, int offset) {
		long line = before.chars().filter((character) -> character == '\n').count() + 1;
		return CliException.usage(name + " " + problem + " (line " + line + ", byte " + (offset + 1) + ").",
				"Convert it to UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE");
	}

	private static CliException unreadable(String name, IOException ex) {
		return CliException.failed(name + " cannot be read (" + ex.getClass().getSimpleName() + ").",
				name.equals(INPUT) ? null : "Check the name and the permissions.");
	}

	private enum Encoding {

		UTF_16LE(StandardCharsets.UTF_16LE, 0xff, 0xfe), UTF_16BE(StandardCharsets.UTF_16BE, 0xfe, 0xff),
		UTF_8(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf);

		private final Charset charset;

		private final byte[] mark;

		Encoding(Charset charset, int... mark) {
			this.charset = charset;
			this.mark = new byte[mark.length];
			for (int i = 0; i < mark.length; i++) {
				this.mark[i] = (byte) mark[i];
			}
		}

		static Encoding of(byte[] text) {
			return Arrays.stream(values()).filter((encoding) -> encoding.hasMark(text)).findFirst().orElse(UTF_8);
		}

		boolean hasMark(byte[] text) {
			return text.length >= this.mark.length
					&& Arrays.equals(text, 0, this.mark.length, this.mark, 0, this.mark.length);
		}

	}

}
