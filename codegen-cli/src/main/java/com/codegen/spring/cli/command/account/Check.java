package com.codegen.spring.cli.command.account;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the doctor found.
 *
 * @param check what was looked at
 * @param result {@code ok}, {@code warning}, {@code failed} or {@code info}
 * @param found what was found
 * @param remedy how to mend it, or {@code null}
 */
record Check(String check, String result, String found, @Nullable String remedy) {

	static Check ok(String check, String found) {
		return new Check(check, "ok", found, null);
	}

	static Check info(String check, String found) {
		return new Check(check, "info", found, null);
	}

	static Check warning(String check, String found, String remedy) {
		return new Check(check, "warning", found, remedy);
	}

	static Check failed(String check, String found, @Nullable String remedy) {
		return new Check(check, "failed", found, remedy);
	}

	boolean isFailed() {
		return this.result.equals("failed");
	}

}
