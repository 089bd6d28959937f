package com.codegen.spring.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A JSON value without a fixed form, such as the input of a tool, kept as the server sent
 * it and parsed when asked. A value that is missing is {@link #NULL}. Immutable; two
 * values are equal if they are written alike, character by character. The
 * {@code toString} does not show the content, which may hold prompts and secrets.
 */
@JsonDeserialize(using = JsonValueDeserializer.class)
@JsonSerialize(using = JsonValueSerializer.class)
public final class JsonValue {

	/** The value {@code null}, also of what is missing. */
	public static final JsonValue NULL = new JsonValue("null".getBytes(StandardCharsets.UTF_8));

	private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {
	};

	private static final TypeReference<String> TEXT = new TypeReference<>() {
	};

	private static final TypeReference<List<@Nullable Object>> LIST = new TypeReference<>() {
	};

	private final byte[] raw;

	JsonValue(byte[] raw) {
		this.raw = raw;
	}

	/**
	 * The JSON of an object.
	 * @param value texts, numbers, booleans, lists, maps, or {@code null}
	 * @return the value
	 * @throws IllegalArgumentException if it cannot be written as JSON
	 */
	public static JsonValue of(@Nullable Object value) {
		return (value != null) ? new JsonValue(FreeFormJson.write(value)) : NULL;
	}

	/**
	 * What form the value has.
	 * @return the kind
	 */
	public Kind kind() {
		return switch (this.raw[0]) {
			case '{' -> Kind.OBJECT;
			case '[' -> Kind.LIST;
			case '"' -> Kind.TEXT;
			case 't', 'f' -> Kind.BOOLEAN;
			case 'n' -> Kind.NULL;
			default -> Kind.NUMBER;
		};
	}

	/**
	 * Whether the value is {@code null} or missing.
	 * @return {@code true} if so
	 */
	public boolean isNull() {
		return kind() == Kind.NULL;
	}

	/**
	 * Whether there is nothing in it.
	 * @return {@code true} for {@code null}, an object without fields, a list without
	 * elements and a text without characters
	 */
	public boolean isEmpty() {
		return switch (kind()) {
			case NULL -> true;
			case OBJECT, LIST -> isBlankInside();
			case TEXT -> this.raw.length == 2;
			default -> false;
		};
	}

	private boolean isBlankInside() {
		for (int i = 1; i < this.raw.length - 1; i++) {
			if (this.raw[i] > ' ' || this.raw[i] < 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The JSON as it came. It may repeat keys, and numbers may be {@code NaN}.
	 * @return the JSON
	 */
	public String raw() {
		return new String(this.raw, StandardCharsets.UTF_8);
	}

	/**
	 * The value as a text.
	 * @return the characters of a text, nothing for {@code null}, else the JSON
	 */
	public String asText() {
		return switch (kind()) {
			case TEXT -> FreeFormJson.read(this.raw, TEXT);
			case NULL -> "";
			default -> raw();
		};
	}

	/**
	 * The fields of an object. Of repeated keys the last one is taken.
	 * @return an immutable map, empty if this is no object
	 */
	public Map<String, @Nullable Object> asMap() {
		return (kind() == Kind.OBJECT) ? Collections.unmodifiableMap(FreeFormJson.read(this.raw, MAP)) : Map.of();
	}

	/**
	 * The elements of a list.
	 * @return an immutable list, empty if this is no list
	 */
	public List<@Nullable Object> asList() {
		return (kind() == Kind.LIST) ? Collections.unmodifiableList(FreeFormJson.read(this.raw, LIST)) : List.of();
	}

	/**
	 * The value as an object of a class. Fields that the class does not have are left
	 * out.
	 * @param <T> the type
	 * @param type the class; {@link Object} gives maps, lists, texts, numbers and
	 * booleans
	 * @return the object, {@code null} if this is {@code null}
	 * @throws IllegalArgumentException if the value does not fit; the message names the
	 * place, not the content
	 */
	public <T> @Nullable T as(Class<T> type) {
		return FreeFormJson.read(this.raw, type);
	}

	byte[] bytes() {
		return this.raw;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof JsonValue value && Arrays.equals(this.raw, value.raw);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.raw);
	}

	@Override
	public String toString() {
		return "JsonValue[" + kind() + ", " + this.raw.length + " bytes]";
	}

	/**
	 * The forms of a JSON value.
	 */
	public enum Kind {

		/** Fields with names. */
		OBJECT,

		/** Elements in order. */
		LIST,

		/** Characters. */
		TEXT,

		/** A number, also {@code NaN} and infinite ones. */
		NUMBER,

		/** True or false. */
		BOOLEAN,

		/** Nothing. */
		NULL

	}

}
