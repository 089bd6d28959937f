package com.codegen.spring.transport;

import java.util.Map;

import reactor.core.publisher.Mono;

import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenExchangeFilter;
import com.codegen.spring.exchange.CodegenRequest;

/**
 * Writes the body of a call as JSON, once for all attempts. Runs before anything is
 * waited for: a request that cannot be sent fails with an
 * {@link IllegalArgumentException} and takes no permit.
 */
public final class RequestWriter implements CodegenExchangeFilter {

	private final CodegenJson json = new CodegenJson();

	@Override
	public <T> Mono<T> filter(CodegenCall<T> call, CodegenExchange next) {
		return Mono.defer(() -> {
			write(call);
			return next.exchange(call);
		});
	}

	private void write(CodegenCall<?> call) {
		CodegenRequest<?> request = call.request();
		for (Object variable : request.variables()) {
			SendableText.check("a variable of the path", variable.toString());
		}
		for (Map.Entry<String, Object> parameter : request.query().entrySet()) {
			SendableText.check("'" + parameter.getKey() + "'", parameter.getValue().toString());
		}
		if (request.body() != null) {
			call.content(this.json.write(request.body()));
		}
	}

}
