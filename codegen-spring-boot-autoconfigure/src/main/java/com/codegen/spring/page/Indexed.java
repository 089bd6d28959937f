package com.codegen.spring.page;

/**
 * An item and its place in a list that only grows at its end, so that the place names the
 * item for good.
 *
 * @param <T> the type of the item
 * @param index the place, from 0
 * @param item the item
 */
public record Indexed<T>(int index, T item) {
}
