package com.codegen.spring.cli.client;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Remembers what the server's last answer said besides its body.
 */
public final class ResponseFacts implements ExchangeFilterFunction {

	private volatile @Nullable HttpHeaders headers;

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return next.exchange(request).doOnNext((response) -> this.headers = response.headers().asHttpHeaders());
	}

	/**
	 * Whether the server says that it is a simulation.
	 * @return {@code true} if it does
	 */
	public boolean isSimulation() {
		return "true".equals(header("X-Codegen-Simulation"));
	}

	/**
	 * The server's time.
	 * @return the time of its last answer, or {@code null} when it did not tell
	 */
	public @Nullable Instant date() {
		String date = header(HttpHeaders.DATE);
		try {
			return (date != null) ? Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/**
	 * The headers that tell of the server and its limits.
	 * @return their values by name
	 */
	public Map<String, String> telling() {
		Map<String, String> telling = new TreeMap<>();
		HttpHeaders last = this.headers;
		if (last != null) {
			last.forEach((name, values) -> {
				String lower = name.toLowerCase(Locale.ROOT);
				if (lower.contains("ratelimit") || lower.contains("rate-limit") || lower.equals("server")
						|| lower.equals("retry-after") || lower.startsWith("x-codegen")) {
					telling.put(lower, String.join(", ", values));
				}
			});
		}
		return telling;
	}

	/**
	 * A header of the last answer.
	 * @param name its name
	 * @return its value, or {@code null}
	 */
	public @Nullable String header(String name) {
		HttpHeaders last = this.headers;
		return (last != null) ? last.getFirst(name) : null;
	}

}
