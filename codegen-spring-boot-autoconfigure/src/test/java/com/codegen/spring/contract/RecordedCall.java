package com.codegen.spring.contract;

import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.test.simulation.SimulatedRequest;
import com.codegen.spring.test.simulation.SimulatedResponse;

/**
 * A call as the client meant it, as it was sent, and how it was answered.
 *
 * @param request the call as a value
 * @param sent the request on the wire
 * @param answer the answer on the wire
 */
record RecordedCall(CodegenRequest<?> request, SimulatedRequest sent, SimulatedResponse answer) {

	Endpoint endpoint() {
		return this.request.endpoint();
	}

	@Override
	public String toString() {
		return this.endpoint().operation() + ": " + this.sent + " -> " + this.answer.status();
	}

}
