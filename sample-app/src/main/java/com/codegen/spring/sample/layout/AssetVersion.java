package com.codegen.spring.sample.layout;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One name for the contents of many files.
 */
final class AssetVersion {

	private static final int LENGTH = 12;

	private AssetVersion() {
	}

	static String of(String pattern) throws IOException {
		MessageDigest digest = sha256();
		for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
			if (resource.isReadable()) {
				digest.update(resource.getContentAsByteArray());
			}
		}
		return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
