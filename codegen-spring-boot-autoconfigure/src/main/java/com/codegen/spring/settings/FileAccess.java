package com.codegen.spring.settings;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Makes sure that a file is the user's own and that nobody else can read it. Where files
 * have no POSIX permissions, only that it is a regular file.
 */
final class FileAccess {

	private static final Set<PosixFilePermission> OWNERS = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

	private FileAccess() {
	}

	/**
	 * Check a file, without following a symbolic link.
	 * @param file the file
	 * @throws ConfigFileException if it must not be read
	 */
	static void check(Path file) {
		try {
			check(file, user(file.getFileSystem()));
		}
		catch (IOException ex) {
			throw refused(file, "cannot be read (" + ex.getClass().getSimpleName() + ")",
					"Check that it exists and is yours.");
		}
	}

	/**
	 * Check a file for a user.
	 * @param file the file
	 * @param user the user, or {@code null} when it is not known
	 * @throws IOException if the file cannot be looked at
	 */
	static void check(Path file, @Nullable UserPrincipal user) throws IOException {
		if (Files.isSymbolicLink(file)) {
			throw refused(file, "is a symbolic link and is not read", anew(file));
		}
		if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
			throw refused(file, "is not a file", "Put the file there.");
		}
		if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			return;
		}
		PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class,
				LinkOption.NOFOLLOW_LINKS);
		if (user != null && !attributes.owner().equals(user)) {
			throw refused(file, "belongs to another user and is not read", anew(file));
		}
		if (!OWNERS.containsAll(attributes.permissions())) {
			throw refused(file, "is open to other users and is not read", "Run: chmod 600 '" + file + "'");
		}
	}

	/**
	 * The user this process runs as: on Linux the owner of the process, elsewhere the one
	 * of that name.
	 */
	private static @Nullable UserPrincipal user(FileSystem fileSystem) throws IOException {
		Path process = fileSystem.getPath("/proc/self");
		if (Files.exists(process)) {
			return Files.getOwner(process);
		}
		try {
			return fileSystem.getUserPrincipalLookupService()
				.lookupPrincipalByName(System.getProperty("user.name", ""));
		}
		catch (IOException | UnsupportedOperationException ex) {
			return null;
		}
	}

	private static String anew(Path file) {
		return "Run: rm '" + file + "', and write a file of your own.";
	}

	private static ConfigFileException refused(Path file, String problem, String remedy) {
		return new ConfigFileException("The Codegen configuration file '" + file + "' " + problem + ".", remedy);
	}

}
