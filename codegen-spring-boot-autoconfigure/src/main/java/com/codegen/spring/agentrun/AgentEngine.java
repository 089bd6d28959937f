package com.codegen.spring.agentrun;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What runs the agent; the API's {@code agent_type}. An open set.
 *
 * @param code the code
 */
public record AgentEngine(@JsonValue String code) {

	/** Codegen's own. */
	public static final AgentEngine CODEGEN = new AgentEngine("codegen");

	/** Claude Code. */
	public static final AgentEngine CLAUDE_CODE = new AgentEngine("claude_code");

	/**
	 * The engine of a code.
	 * @param code the code, sent as it is
	 * @return the engine
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static AgentEngine of(String code) {
		return new AgentEngine(code);
	}

	@Override
	public String toString() {
		return this.code;
	}

}
