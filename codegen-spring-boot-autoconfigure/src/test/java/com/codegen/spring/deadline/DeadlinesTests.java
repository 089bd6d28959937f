package com.codegen.spring.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import com.codegen.spring.exchange.CallTimeouts;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.support.VirtualTime;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesTests {

	private final VirtualTime time = new VirtualTime();

	private final VirtualTimeScheduler scheduler = (VirtualTimeScheduler) this.time.source().scheduler();

	private final Deadlines deadlines = new Deadlines(this.time.source());

	private final List<String> ended = new ArrayList<>();

	@Test
	void comeToTheNanosecond() {
		add(Duration.ofSeconds(3), "call");
		this.time.advance(Duration.ofSeconds(3).minusNanos(1));
		assertThat(this.ended).isEmpty();
		this.time.advance(Duration.ofNanos(1));
		assertThat(this.ended).containsExactly("call");
		assertThat(this.deadlines.size()).isZero();
	}

	@Test
	void comeInTheirOrderWhenOneThatIsEarlierIsAddedLater() {
		add(Duration.ofSeconds(3), "third");
		add(Duration.ofSeconds(1), "first");
		add(Duration.ofSeconds(2), "second");
		add(Duration.ofSeconds(3), "fourth");
		this.time.advance(Duration.ofSeconds(1));
		assertThat(this.ended).containsExactly("first");
		this.time.advance(Duration.ofSeconds(2));
		assertThat(this.ended).containsExactly("first", "second", "third", "fourth");
	}

	@Test
	void doNotComeForACallThatHasEnded() {
		Deadline early = add(Duration.ofSeconds(1), "ended");
		add(Duration.ofSeconds(2), "active");
		this.deadlines.remove(early);
		this.time.advance(Duration.ofSeconds(2));
		assertThat(this.ended).containsExactly("active");
	}

	@Test
	void comeAlsoWhenTheActionOfAnotherFails() throws Exception {
		Deadlines real = new Deadlines(TimeSource.system());
		CountDownLatch others = new CountDownLatch(2);
		long due = real.now() + TimeUnit.MILLISECONDS.toNanos(5);
		real.add(due, () -> {
			throw new IllegalStateException("expected: an action that fails");
		});
		real.add(due, others::countDown);
		real.add(due + 1, others::countDown);
		assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void shareOneTimerAndLeaveNothingBehind() {
		CodegenExchange exchange = exchange(Mono.just("done"));
		for (int call = 0; call < 100_000; call++) {
			exchange.exchange(call()).block();
		}
		assertThat(this.deadlines.size()).isZero();
		assertThat(this.scheduler.getScheduledTaskCount()).isEqualTo(1);
		this.time.advance(Duration.ofHours(1));
		assertThat(this.scheduler.getScheduledTaskCount()).isEqualTo(1);
	}

	@Test
	void areForgottenAtOnceWhenTheCallIsCancelledOrFails() {
		Disposable call = exchange(Mono.never()).exchange(call()).subscribe();
		assertThat(this.deadlines.size()).isOne();
		call.dispose();
		assertThat(this.deadlines.size()).isZero();
		exchange(Mono.error(new IllegalStateException())).exchange(call()).onErrorComplete().block();
		assertThat(this.deadlines.size()).isZero();
	}

	@Test
	@Timeout(30)
	void comeOnceEachWhenManyThreadsAddThem() throws Exception {
		Deadlines shared = new Deadlines(TimeSource.system());
		AtomicInteger due = new AtomicInteger();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		List<Future<?>> callers = new ArrayList<>();
		for (int thread = 0; thread < 4; thread++) {
			callers.add(threads.submit(() -> {
				for (int call = 0; call < 5_000; call++) {
					long limit = TimeUnit.MICROSECONDS.toNanos(1_000 + call % 7 * 500);
					shared.add(shared.now() + limit, due::incrementAndGet);
					shared.remove(shared.add(shared.now() + TimeUnit.HOURS.toNanos(1), due::incrementAndGet));
				}
			}));
		}
		for (Future<?> caller : callers) {
			caller.get();
		}
		threads.shutdown();
		while (due.get() < 20_000) {
			Thread.onSpinWait();
		}
		assertThat(shared.size()).isZero();
		assertThat(due).hasValue(20_000);
	}

	private Deadline add(Duration limit, String name) {
		return this.deadlines.add(this.deadlines.now() + limit.toNanos(), () -> this.ended.add(name));
	}

	private CodegenExchange exchange(Mono<?> response) {
		return new Answer(response).filter(new DeadlineExchangeFilter(CallTimeouts.defaults(), this.deadlines));
	}

	private static CodegenCall<String> call() {
		return new CodegenCall<>(CodegenRequest.of(Endpoints.USER_ME, String.class));
	}

	/**
	 * Answers all calls alike.
	 */
	private record Answer(Mono<?> response) implements CodegenExchange {

		@Override
		@SuppressWarnings("unchecked")
		public <T> Mono<T> exchange(CodegenCall<T> call) {
			return (Mono<T>) this.response;
		}

	}

}
