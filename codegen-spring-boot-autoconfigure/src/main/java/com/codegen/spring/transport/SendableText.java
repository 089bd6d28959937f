package com.codegen.spring.transport;

import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Refuses texts that would not arrive as they are: half of a surrogate pair has no UTF-8
 * form, and NUL is something databases do not store. No message shows the text.
 */
final class SendableText {

	private SendableText() {
	}

	/**
	 * Check all texts of a request body.
	 * @param body the body
	 * @throws IllegalArgumentException if one cannot be sent
	 */
	static void check(JsonNode body) {
		check("", body);
	}

	private static void check(String path, JsonNode node) {
		if (node.isString()) {
			check(path.isEmpty() ? "the request" : "'" + path + "'", node.stringValue());
		}
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			check(path + "[" + i + "]", node.get(i));
		}
		if (node.isObject()) {
			for (Map.Entry<String, JsonNode> property : node.properties()) {
				check(path.isEmpty() ? "a key" : "a key in '" + path + "'", property.getKey());
				check(path.isEmpty() ? property.getKey() : path + "." + property.getKey(), property.getValue());
			}
		}
	}

	/**
	 * Check a text.
	 * @param place what the message calls it
	 * @param text the text
	 * @throws IllegalArgumentException if it cannot be sent
	 */
	static void check(String place, String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == 0) {
				throw refused(place + " has a NUL character", i);
			}
			if (Character.isSurrogate(character)) {
				if (!Character.isHighSurrogate(character) || i + 1 == text.length()
						|| !Character.isLowSurrogate(text.charAt(i + 1))) {
					throw refused(place + " has half of a surrogate pair", i);
				}
				i++;
			}
		}
	}

	private static IllegalArgumentException refused(String problem, int position) {
		return new IllegalArgumentException(
				"The request cannot be sent: " + problem + " at position " + position + ". Remove it and try again.");
	}

}
