package com.codegen.spring.watch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.ReactiveAgentRunOperations;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.TimeSource;

/**
 * Polls each run for itself.
 */
final class PollingRunWatcher implements RunWatcher {

	private static final Log logger = LogFactory.getLog(PollingRunWatcher.class);

	private final ReactiveAgentRunOperations runs;

	private final PollInterval interval;

	private final TimeSource time;

	private final Sinks.Empty<Void> closed = Sinks.empty();

	PollingRunWatcher(ReactiveAgentRunOperations runs, PollInterval interval, TimeSource time) {
		this.runs = runs;
		this.interval = interval;
		this.time = time;
	}

	@Override
	public Flux<RunChange> watch(long runId, WatchOptions options) {
		PollInterval schedule = (options.pollInterval() != null) ? PollInterval.constant(options.pollInterval())
				: this.interval;
		return Flux.defer(() -> {
			Watched watched = new Watched(options.known());
			return looks(schedule, options.known() == null).concatMap((delay) -> look(runId, delay, watched), 0)
				.takeUntil((change) -> change.run().status().isTerminal())
				.takeUntilOther(this.closed.asMono())
				.concatWith(
						Mono.defer(() -> watched.hasEnded() ? Mono.empty() : Mono.error(new WatcherClosedException())));
		});
	}

	/**
	 * The waits before each look, without end.
	 */
	private static Flux<Duration> looks(PollInterval schedule, boolean firstAtOnce) {
		return Flux.generate(() -> firstAtOnce ? -1 : 0, (look, sink) -> {
			sink.next((look < 0) ? Duration.ZERO : schedule.before(look, ThreadLocalRandom.current().nextDouble()));
			return look + 1;
		});
	}

	private Mono<RunChange> look(long runId, Duration delay, Watched watched) {
		Mono<AgentRun> read = this.runs.get(runId).onErrorResume(CodegenException.class, (ex) -> bear(ex, watched));
		return (delay.isZero() ? read : this.time.delay(delay).then(read)).mapNotNull(watched::update);
	}

	/**
	 * A failed look is no reason to stop, unless the server refuses to show the run from
	 * the start.
	 */
	private static Mono<AgentRun> bear(CodegenException failure, Watched watched) {
		if (!watched.isKnown() && isRefusal(failure)) {
			return Mono.error(failure);
		}
		logger.warn("A look at an agent run failed and is repeated later: " + failure.getMessage());
		return Mono.empty();
	}

	private static boolean isRefusal(CodegenException failure) {
		return failure.getOutcome() == Outcome.REJECTED && !(failure instanceof CodegenRateLimitException);
	}

	@Override
	public void close() {
		this.closed.tryEmitEmpty();
	}

}
