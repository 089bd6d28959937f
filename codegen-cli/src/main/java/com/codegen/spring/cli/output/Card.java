package com.codegen.spring.cli.output;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.cli.terminal.Color;

/**
 * Named values of one thing.
 */
public final class Card {

	private final Object json;

	private final List<Line> lines = new ArrayList<>();

	private @Nullable String body;

	public Card(Object json) {
		this.json = json;
	}

	/**
	 * Add a value; an empty one is left out.
	 * @param name its name
	 * @param value the value
	 * @return this card
	 */
	public Card add(String name, @Nullable Object value) {
		return add(name, value, Color.NONE);
	}

	/**
	 * Add a value with a colour; an empty one is left out.
	 * @param name its name
	 * @param value the value
	 * @param color the colour
	 * @return this card
	 */
	public Card add(String name, @Nullable Object value, Color color) {
		if (value != null && !value.toString().isEmpty()) {
			this.lines.add(new Line(name, value.toString(), color));
		}
		return this;
	}

	/**
	 * Add a long text that stands below the values.
	 * @param text the text, or {@code null} for none
	 * @return this card
	 */
	public Card body(@Nullable String text) {
		this.body = text;
		return this;
	}

	Object json() {
		return this.json;
	}

	List<Line> lines() {
		return this.lines;
	}

	@Nullable String body() {
		return this.body;
	}

	/**
	 * A named value.
	 *
	 * @param name its name
	 * @param value the value
	 * @param color its colour
	 */
	record Line(String name, String value, Color color) {
	}

}
