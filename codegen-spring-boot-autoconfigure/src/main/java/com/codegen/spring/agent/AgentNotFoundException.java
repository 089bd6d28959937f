package com.codegen.spring.agent;

import java.util.List;

import org.springframework.util.StringUtils;

/**
 * There is no agent of that name.
 */
public class AgentNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int SHOWN = 10;

	private static final int MAX_NAME = 64;

	/**
	 * Create the exception.
	 * @param name the name that was asked for
	 * @param existing the names that exist
	 */
	public AgentNotFoundException(String name, List<String> existing) {
		super("There is no agent '" + readable(name) + "'; existing agents: "
				+ (existing.isEmpty() ? "none" : shown(existing)));
	}

	private static String readable(String name) {
		return StringUtils.truncate(name, MAX_NAME).replaceAll("\\p{C}", "?");
	}

	private static String shown(List<String> names) {
		String shown = StringUtils.collectionToDelimitedString(names.stream().limit(SHOWN).toList(), ", ", "'", "'");
		return (names.size() > SHOWN) ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
	}

}
