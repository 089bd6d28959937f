package com.codegen.spring.transport;

import tools.jackson.databind.json.JsonMapper;

/**
 * The client's JSON mapper, for what is to do the same work.
 */
public final class ClientJson {

	private ClientJson() {
	}

	/**
	 * The mapper.
	 * @return the one that the client decodes with
	 */
	public static JsonMapper mapper() {
		return CodegenJson.MAPPER;
	}

}
