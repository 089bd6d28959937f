package com.codegen.spring.json;

/**
 * An element of a list that is not as documented. Its {@code toString} does not show the
 * content.
 *
 * @param index the element's place in the list of the response, from 0
 * @param json the whole element as it came; {@link JsonValue#NULL} when it was
 * {@code null} or too large to be read
 * @param omitted whether the element is missing from the items; otherwise it is there
 * without the fields that could not be read
 */
public record UnreadableItem(int index, JsonValue json, boolean omitted) {

}
