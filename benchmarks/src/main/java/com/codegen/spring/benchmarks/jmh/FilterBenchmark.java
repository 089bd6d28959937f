package com.codegen.spring.benchmarks.jmh;

import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Mono;

import com.codegen.spring.benchmarks.http.TemplateVariant;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.DeadlineExchangeFilter;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.exchange.LoggingExchangeFilter;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.observation.ObservationExchangeFilter;
import com.codegen.spring.ratelimit.CodegenRateLimiter;
import com.codegen.spring.ratelimit.RateLimitExchangeFilter;
import com.codegen.spring.retry.RetryExchangeFilter;
import com.codegen.spring.retry.RetrySettings;

/**
 * A call through one filter, when nothing goes wrong and nothing has to wait.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FilterBenchmark {

	private final CodegenExchange bare = new ReadyExchange();

	private final CodegenExchange retry = this.bare
		.filter(new RetryExchangeFilter(RetrySettings.defaults(), CallListener.NONE, TimeSource.system()));

	private final CodegenExchange rateLimit = this.bare.filter(new RateLimitExchangeFilter(
			CodegenRateLimiter.unlimited(), CallTimeouts.defaults(), CallListener.NONE, TimeSource.system()));

	private final CodegenExchange deadline = this.bare
		.filter(new DeadlineExchangeFilter(CallTimeouts.defaults(), TimeSource.system()));

	private final CodegenExchange logging = this.bare.filter(new LoggingExchangeFilter());

	private final CodegenExchange observation = this.bare
		.filter(new ObservationExchangeFilter(TemplateVariant.observations(new SimpleMeterRegistry()), null));

	/**
	 * A call without a filter.
	 * @return the response
	 */
	@Benchmark
	public Object baseline() {
		return call(this.bare);
	}

	/**
	 * {@link RetryExchangeFilter}.
	 * @return the response
	 */
	@Benchmark
	public Object retry() {
		return call(this.retry);
	}

	/**
	 * {@link RateLimitExchangeFilter}.
	 * @return the response
	 */
	@Benchmark
	public Object rateLimit() {
		return call(this.rateLimit);
	}

	/**
	 * {@link DeadlineExchangeFilter}.
	 * @return the response
	 */
	@Benchmark
	public Object deadline() {
		return call(this.deadline);
	}

	/**
	 * {@link LoggingExchangeFilter}.
	 * @return the response
	 */
	@Benchmark
	public Object logging() {
		return call(this.logging);
	}

	/**
	 * {@link ObservationExchangeFilter} with a meter handler.
	 * @return the response
	 */
	@Benchmark
	public Object observation() {
		return call(this.observation);
	}

	private static Object call(CodegenExchange exchange) {
		return Objects.requireNonNull(exchange.exchange(new CodegenCall<>(ReadyExchange.REQUEST)).block());
	}

	/**
	 * Has the response ready.
	 */
	private static final class ReadyExchange implements CodegenExchange {

		static final CodegenRequest<String> REQUEST = CodegenRequest.of(Endpoints.AGENT_RUN_GET, String.class, 1L, 2L);

		@Override
		public <T> Mono<T> exchange(CodegenCall<T> call) {
			return Mono.fromSupplier(() -> response(call));
		}

		@SuppressWarnings("unchecked")
		private static <T> T response(CodegenCall<T> call) {
			return (T) call.endpoint().operation();
		}

	}

}
