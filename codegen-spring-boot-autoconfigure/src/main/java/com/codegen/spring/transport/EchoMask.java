package com.codegen.spring.transport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import com.codegen.spring.exchange.ApiToken;

/**
 * Takes out of a server's text what the client sent: the token, also encoded, and longer
 * parts of the texts in the request body.
 */
final class EchoMask {

	private static final int MIN_ENCODED_LENGTH = 8;

	private static final int MIN_WORD_LENGTH = 3;

	private static final int MAX_WORD_LENGTH = 1000;

	private static final String PROMPT = "prompt";

	private final ApiToken token;

	private final Supplier<@Nullable JsonNode> body;

	/**
	 * Create a mask. Nothing is prepared before there is a text to mask.
	 * @param token the token that was sent
	 * @param body supplies the body that was sent, or {@code null} if there was none
	 */
	EchoMask(ApiToken token, Supplier<@Nullable JsonNode> body) {
		this.token = token;
		this.body = body;
	}

	/**
	 * Mask a text.
	 * @param text the text of the server
	 * @return the text without what the client sent
	 */
	String apply(String text) {
		if (text.isEmpty()) {
			return text;
		}
		String masked = tokenPattern(this.token.value()).matcher(text)
			.replaceAll(Matcher.quoteReplacement(this.token.toString()));
		List<String> secrets = new ArrayList<>(List.of(this.token.value()));
		JsonNode sent = this.body.get();
		if (sent != null) {
			collect(sent, secrets);
			masked = withoutPrompt(masked, sent.path(PROMPT).asString(""));
		}
		return SharedParts.cut(masked, secrets);
	}

	private static void collect(JsonNode node, List<String> texts) {
		if (node.isString()) {
			texts.add(node.stringValue());
		}
		node.forEach((child) -> collect(child, texts));
	}

	/**
	 * A prompt may be too short to be found by its parts.
	 */
	private static String withoutPrompt(String text, String prompt) {
		if (prompt.length() < MIN_WORD_LENGTH || prompt.length() > MAX_WORD_LENGTH) {
			return text;
		}
		return Pattern
			.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(prompt) + "(?![\\p{L}\\p{N}])",
					Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
			.matcher(text)
			.replaceAll(SharedParts.CUT);
	}

	/**
	 * The token as it is, in either case, percent-encoded, with escapes of JSON or HTML,
	 * or as base64 wherever it stands in the encoded text.
	 */
	private static Pattern tokenPattern(String token) {
		StringBuilder pattern = new StringBuilder();
		for (int i = 0; i < token.length(); i++) {
			char character = token.charAt(i);
			pattern.append(String.format("(?:%s|%%%02x|\\\\+u%04x|&#(?:0*%d|x0*%x);)", Pattern.quote("" + character),
					(int) character, (int) character, (int) character, (int) character));
		}
		if (token.length() >= MIN_ENCODED_LENGTH) {
			byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
			for (int before = 0; before < 3; before++) {
				pattern.append('|').append(base64Pattern(bytes, before));
			}
		}
		return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE);
	}

	/**
	 * The characters of base64 that depend on the token alone.
	 * @param token the token
	 * @param before how many bytes stand before it in a group of three
	 */
	private static String base64Pattern(byte[] token, int before) {
		byte[] padded = new byte[before + token.length];
		System.arraycopy(token, 0, padded, before, token.length);
		int start = (before * 8 + 5) / 6;
		int end = padded.length * 8 / 6;
		String stable = Base64.getEncoder().withoutPadding().encodeToString(padded).substring(start, end);
		return "(?-i:" + stable.replace("+", "[+-]").replace("/", "[/_]") + ")";
	}

}
