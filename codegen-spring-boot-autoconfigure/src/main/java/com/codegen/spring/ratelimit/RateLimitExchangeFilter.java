package com.codegen.spring.ratelimit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

import com.codegen.spring.error.CodegenRateLimitException;
import com.codegen.spring.error.CodegenRateLimitException.Source;
import com.codegen.spring.error.CodegenTimeoutException.Phase;
import com.codegen.spring.error.ErrorContext;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.error.SafeText;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenExchangeFilter;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.exchange.StopSignal;
import com.codegen.spring.exchange.TimeSource;

/**
 * Takes one permit for each attempt, and waits for it without blocking a thread. If the
 * server still answers HTTP 429, the rate class is closed for all callers for the time
 * that the server has requested, at most five minutes.
 */
public final class RateLimitExchangeFilter implements CodegenExchangeFilter {

	private final CodegenRateLimiter limiter;

	private final CallTimeouts timeouts;

	private final CallListener listener;

	private final TimeSource time;

	private final Map<RateClass, AtomicLong> openAt = new EnumMap<>(RateClass.class);

	/**
	 * Create the filter.
	 * @param limiter decides when a request can be sent
	 * @param timeouts the longest waits for a permit
	 * @param listener notified of each wait
	 * @param time measures and waits
	 */
	public RateLimitExchangeFilter(CodegenRateLimiter limiter, CallTimeouts timeouts, CallListener listener,
			TimeSource time) {
		this.limiter = limiter;
		this.timeouts = timeouts;
		this.listener = listener;
		this.time = time;
		for (RateClass rateClass : RateClass.values()) {
			this.openAt.put(rateClass, new AtomicLong(time.nanoTime()));
		}
	}

	/**
	 * How much of each rate limit is used.
	 * @return the usage of each rate class; empty if the limiter does not know it
	 */
	public List<RateLimitUsage> usage() {
		return this.limiter.usage().stream().map((usage) -> usage.closedFor(closed(usage.rateClass()))).toList();
	}

	private Duration closed(RateClass rateClass) {
		Duration closed = closedFor(rateClass);
		return closed.isNegative() ? Duration.ZERO : closed;
	}

	@Override
	public <T> Mono<T> filter(CodegenCall<T> call, CodegenExchange next) {
		return Mono.defer(() -> admit(call, next))
			.doOnError(CodegenRateLimitException.class, (ex) -> close(call.endpoint().rateClass(), ex));
	}

	private <T> Mono<T> admit(CodegenCall<T> call, CodegenExchange next) {
		call.enter(Phase.WAITING_FOR_PERMIT);
		Duration closed = closedFor(call.endpoint().rateClass());
		if (closed.compareTo(Duration.ZERO) > 0) {
			return after(closed, call, () -> admit(call, next));
		}
		Mono<Permit> reserved = this.limiter.reserve(call.endpoint().rateClass(), patience(call));
		Permit permit = atHand(reserved);
		return (permit != null) ? send(call, permit, next) : reserved.flatMap((later) -> send(call, later, next));
	}

	/**
	 * The permit of a limiter that provides it immediately, detected in the same way as
	 * in Reactor's own operators.
	 */
	private static @Nullable Permit atHand(Mono<Permit> reserved) {
		try {
			return (reserved instanceof Callable<?> ready && ready.call() instanceof Permit permit) ? permit : null;
		}
		catch (Exception ex) {
			throw Exceptions.propagate(ex);
		}
	}

	private <T> Mono<T> send(CodegenCall<T> call, Permit permit, CodegenExchange next) {
		Duration delay = permit.delay();
		if (delay.compareTo(Duration.ZERO) > 0) {
			return after(delay, call, () -> sendOrAdmit(call, permit, next));
		}
		call.whenWritten(permit::sent);
		return next.exchange(call);
	}

	/**
	 * The rate class might have been closed during the wait for a permit.
	 */
	private <T> Mono<T> sendOrAdmit(CodegenCall<T> call, Permit permit, CodegenExchange next) {
		Duration closed = closedFor(call.endpoint().rateClass());
		return (closed.compareTo(Duration.ZERO) > 0) ? admit(call, next) : send(call, permit, next);
	}

	private <T> Mono<T> after(Duration wait, CodegenCall<T> call, Supplier<Mono<T>> send) {
		if (wait.compareTo(patience(call)) > 0) {
			return Mono.error(() -> refusal(call, wait));
		}
		this.listener.onRateLimitWait(call.endpoint(), wait);
		return StopSignal.delay(this.time, wait, call).then(Mono.defer(send));
	}

	private Duration patience(CodegenCall<?> call) {
		Duration patience = this.timeouts.permit(call.endpoint());
		Duration remaining = call.remaining(this.time);
		if (remaining == null) {
			return patience;
		}
		Duration spare = remaining.minus(this.timeouts.response(call.endpoint()));
		if (spare.isNegative()) {
			return Duration.ZERO;
		}
		return (spare.compareTo(patience) < 0) ? spare : patience;
	}

	private static CodegenRateLimitException refusal(CodegenCall<?> call, Duration wait) {
		String rateClass = call.endpoint().rateClass().name();
		ErrorContext context = new ErrorContext(call.endpoint().operation(), Outcome.NOT_SENT, false, null, wait, null);
		return new CodegenRateLimitException(context, Source.LOCAL, rateClass, "the limit of class " + rateClass
				+ " is used up for " + SafeText.of(wait) + ", longer than the call may wait");
	}

	private void close(RateClass rateClass, CodegenRateLimitException failure) {
		if (failure.getSource() == Source.SERVER) {
			long until = this.time.nanoTime() + failure.getPause().toNanos();
			openAt(rateClass).accumulateAndGet(until, (current, next) -> (next - current > 0) ? next : current);
		}
	}

	private Duration closedFor(RateClass rateClass) {
		return Duration.ofNanos(openAt(rateClass).get() - this.time.nanoTime());
	}

	private AtomicLong openAt(RateClass rateClass) {
		return Objects.requireNonNull(this.openAt.get(rateClass));
	}

}
