package com.codegen.spring.cli.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

import com.codegen.spring.cli.error.CliException;

/**
 * Writes a file that only the user can read. It appears complete or not at all, and at no
 * time can anybody else open it.
 */
public final class PrivateFile {

	private PrivateFile() {
	}

	/**
	 * Write a file, and its folder when there is none.
	 * @param file the file
	 * @param content what to write
	 */
	public static void write(Path file, String content) {
		try {
			Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
			createFolder(folder);
			Path draft = Files.createTempFile(folder, ".draft", ".tmp", only(folder, "rw-------"));
			try {
				Files.write(draft, content.getBytes(StandardCharsets.UTF_8));
				Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
			}
			finally {
				Files.deleteIfExists(draft);
			}
		}
		catch (IOException ex) {
			throw CliException.failed("cannot write '" + file + "' (" + reason(ex) + ").",
					"Check that the folder is yours and that there is room.");
		}
	}

	/**
	 * Remove a file.
	 * @param file the file
	 * @return whether there was one
	 */
	public static boolean delete(Path file) {
		try {
			return Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw CliException.failed("cannot remove '" + file + "' (" + reason(ex) + ").", "Run: rm '" + file + "'");
		}
	}

	private static void createFolder(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			return;
		}
		Path parent = folder.getParent();
		if (parent != null) {
			createFolder(parent);
		}
		Files.createDirectory(folder, only(folder, "rwx------"));
	}

	private static FileAttribute<?>[] only(Path place, String permissions) {
		if (!place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
		return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(set) };
	}

	private static String reason(IOException ex) {
		String reason = (ex instanceof FileSystemException known) ? known.getReason() : null;
		return (reason != null) ? reason : ex.getClass().getSimpleName();
	}

}
