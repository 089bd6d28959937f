package com.codegen.spring.cli.machine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.cli.error.CliException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TextInputTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "67 72 c3 bc 6e, grün", "ef bb bf 67, g", "ff fe 67 00 fc 00, gü", "fe ff 00 67 00 fc, gü",
			"ef bb bf, ''", "ff fe, ''", "f0 9f 98 80, 😀", "ff fe 3d d8 00 de, 😀", "61 0a ef bb bf 62, 'a\nb'",
			"ef bb bf ef bb bf 61, a", "61 ef bb bf 62, a\ufeffb" })
	void readsUtf8AndUtf16(String bytes, String text) throws IOException {
		assertThat(TextInput.all(input(bytes))).isEqualTo(text);
		assertThat(TextInput.of(Files.write(this.folder.resolve("text"), bytes(bytes)))).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "67 fc 6e, 'is not valid UTF-8 (line 1, byte 2).'",
			"61 0a 62 0a ff, 'is not valid UTF-8 (line 3, byte 5).'", "c3, 'is not valid UTF-8 (line 1, byte 1).'",
			"ed a0 80, 'is not valid UTF-8 (line 1, byte 1).'", "c0 80, 'is not valid UTF-8 (line 1, byte 1).'",
			"61 00, 'has a NUL character (line 1, byte 2).'", "ff fe 61, 'is not valid UTF-16LE (line 1, byte 3).'",
			"fe ff d8 3d, 'is not valid UTF-16BE (line 1, byte 3).'",
			"ff fe 00 00 61 00 00 00, 'has a NUL character (line 1, byte 3).'",
			"00 00 fe ff, 'is not valid UTF-8 (line 1, byte 3).'" })
	void refusesWhatIsNotText(String bytes, String problem) throws IOException {
		assertThatExceptionOfType(CliException.class).isThrownBy(() -> TextInput.all(input(bytes)))
			.withMessage("standard input " + problem);
		Path file = Files.write(this.folder.resolve("text"), bytes(bytes));
		assertThatExceptionOfType(CliException.class).isThrownBy(() -> TextInput.of(file))
			.withMessage("the file '" + file + "' " + problem);
	}

	@ParameterizedTest
	@CsvSource({ "61 0a 62, a, 1", "61 0d 0a 62, a, 1", "'', '', 0", "61, a, 0", "ff fe 0a 01 0a 00 62 00, Ċ, 2",
			"fe ff 01 0a 00 0a 00 62, Ċ, 2" })
	void readsALineAndNotAByteMore(String bytes, String line, int left) {
		ByteArrayInputStream input = input(bytes);
		assertThat(TextInput.line(input)).isEqualTo(line);
		assertThat(input.available()).isEqualTo(left);
	}

	@Test
	void leavesOutMarksOfArguments() {
		assertThat(TextInput.withoutMarks("\ufeffa\n\ufeffb")).isEqualTo("a\nb");
	}

	private static ByteArrayInputStream input(String hex) {
		return new ByteArrayInputStream(bytes(hex));
	}

	private static byte[] bytes(String hex) {
		byte[] bytes = new byte[(hex.length() + 1) / 3];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) Integer.parseInt(hex.substring(3 * i, 3 * i + 2), 16);
		}
		return bytes;
	}

}
