package com.codegen.spring.cli.command.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.cli.command.JsonOption;
import com.codegen.spring.cli.error.CliException;
import com.codegen.spring.cli.output.Json;
import com.codegen.spring.cli.output.JsonFields;
import com.codegen.spring.cli.output.LogKind;
import com.codegen.spring.cli.output.LogPrinter;

/**
 * Which entries of a log to print, and how.
 */
final class LogOptions {

	@Option(names = "--type", paramLabel = "TYPE", split = ",",
			description = "Only entries of these types: action, plan, message, pr, answer, error, other, or a type of the API.")
	private List<String> types = new ArrayList<>();

	@Option(names = "--full", description = "Print everything an entry has.")
	private boolean full;

	@Option(names = "--raw", description = "Leave control characters in the agent's texts.")
	private boolean raw;

	@Mixin
	private final JsonOption json = new JsonOption();

	private Instant oldest = Instant.MIN;

	/**
	 * Want no entries that are older than this.
	 */
	void since(Instant time) {
		this.oldest = time;
	}

	/**
	 * Whether an entry is wanted.
	 */
	boolean matches(AgentRunLog entry) {
		Instant created = entry.createdAt();
		return (created == null || !created.isBefore(this.oldest)) && isOfType(entry);
	}

	private boolean isOfType(AgentRunLog entry) {
		String code = entry.messageType().code();
		String kind = LogKind.of(entry.messageType()).toString();
		return this.types.isEmpty()
				|| this.types.stream().anyMatch((type) -> type.equalsIgnoreCase(code) || type.equalsIgnoreCase(kind));
	}

	/**
	 * How to print.
	 * @throws CliException if an option is not understood
	 */
	LogPrinter.Style style() {
		List<String> kinds = Arrays.stream(LogKind.values()).map(LogKind::toString).toList();
		for (String type : this.types) {
			boolean code = type.equals(type.toUpperCase(Locale.ROOT)) && !type.isBlank();
			if (!code && !kinds.contains(type.toLowerCase(Locale.ROOT))) {
				throw CliException.usage("Unknown type '" + type + "'.",
						"Types: " + String.join(", ", kinds) + ", or one of the API in capitals.");
			}
		}
		return new LogPrinter.Style(null, fields(), this.full, this.raw);
	}

	@Nullable JsonFields fields() {
		List<String> valid = new ArrayList<>(List.of("index"));
		valid.addAll(Json.fields(AgentRunLog.class));
		return this.json.fields(valid);
	}

	/**
	 * The fields of a run that were asked for, where no log is printed.
	 */
	@Nullable JsonFields fields(Class<?> type) {
		return this.json.fields(type);
	}

}
