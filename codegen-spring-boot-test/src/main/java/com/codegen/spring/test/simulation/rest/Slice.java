package com.codegen.spring.test.simulation.rest;

/**
 * The part of a list that a caller asks for.
 *
 * @param skip how many items to leave out
 * @param limit how many items to return at most
 */
public record Slice(int skip, int limit) {
}
