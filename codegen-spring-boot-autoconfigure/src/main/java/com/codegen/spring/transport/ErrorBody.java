package com.codegen.spring.transport;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.web.util.HtmlUtils;

import com.codegen.spring.error.CodegenValidationException.FieldError;

/**
 * What the body of an error response says: JSON in any of the usual forms, the title of
 * an HTML page, or a short text. See {@link ErrorReason} for the JSON.
 *
 * @param message the message, empty when there is none
 * @param fieldErrors the refused fields
 * @param unknownPath whether it is what the web framework says of a path it does not know
 */
record ErrorBody(String message, List<FieldError> fieldErrors, boolean unknownPath) {

	private static final String UNKNOWN_PATH = "Not Found";

	private static final int MAX_SNIPPET = 200;

	private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

	private static final Pattern HTML = Pattern.compile("^\\s*(<!doctype|<html|<head|<body|<[a-z][a-z0-9]*[\\s>])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern TITLE = Pattern.compile("<title[^>]*>(.*?)(</title|$)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern NO_TEXT = Pattern.compile(
			"<(script|style)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)|<[^>]*>?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/**
	 * Read the body of an error response.
	 * @param body the body
	 * @param contentType the value of its Content-Type header, or {@code null}
	 * @param json reads JSON
	 * @param mask masks what the client sent
	 * @return what it says
	 */
	static ErrorBody parse(byte[] body, @Nullable String contentType, CodegenJson json, EchoMask mask) {
		JsonNode root = tree(body, contentType, json);
		if (root == null) {
			String text = new String(body, charset(contentType));
			return new ErrorBody(snippet(mask.apply(HTML.matcher(text).find() ? pageText(text) : text)), List.of(),
					false);
		}
		ErrorReason reason = new ErrorReason(mask);
		return new ErrorBody(reason.of(root), reason.fieldErrors(root),
				root.size() == 1 && UNKNOWN_PATH.equals(root.path("detail").asString("")));
	}

	private static @Nullable JsonNode tree(byte[] body, @Nullable String contentType, CodegenJson json) {
		try {
			return json.readTree(body);
		}
		catch (JacksonException ex) {
			// JSON is UTF-8, whatever the header says; but some servers mean what they
			// say
		}
		Charset charset = charset(contentType);
		try {
			return charset.equals(StandardCharsets.UTF_8) ? null : json.readTree(new String(body, charset));
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static Charset charset(@Nullable String contentType) {
		Matcher name = CHARSET.matcher((contentType != null) ? contentType : "");
		try {
			return name.find() ? Charset.forName(name.group(1)) : StandardCharsets.UTF_8;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return StandardCharsets.UTF_8;
		}
	}

	private static String pageText(String html) {
		Matcher title = TITLE.matcher(html);
		String text = title.find() ? title.group(1) : NO_TEXT.matcher(html).replaceAll(" ");
		return HtmlUtils.htmlUnescape(text).trim().replaceAll("\\s+", " ");
	}

	private static String snippet(String text) {
		return (text.length() > MAX_SNIPPET) ? text.substring(0, MAX_SNIPPET) : text;
	}

}
