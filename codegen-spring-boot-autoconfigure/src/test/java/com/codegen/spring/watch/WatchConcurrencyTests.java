package com.codegen.spring.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import reactor.test.subscriber.TestSubscriber;

import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.exchange.TimeSource;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

class WatchConcurrencyTests {

	private static final int THREADS = 4;

	private static final int RUNS = 60;

	@Test
	void losesNoEndWhileManySubscribeAndCancel() throws Exception {
		try (CodegenServer server = CodegenServer.builder().enforceRateLimits(false).start();
				ReactiveCodegenTemplate template = Clients.hasty(server).buildReactive()) {
			PollQuota quota = new PollQuota(TimeSource.system(), 100_000, Duration.ofSeconds(1), 1);
			RunWatcher watcher = RunWatcher.polling(template.agentRuns(), PollInterval.constant(Duration.ofMillis(10)),
					quota, WatchListener.NONE, TimeSource.system());
			ExecutorService threads = Executors.newFixedThreadPool(THREADS);
			List<Future<List<TestSubscriber<RunChange>>>> waits = new ArrayList<>();
			for (int thread = 0; thread < THREADS; thread++) {
				int seed = thread;
				waits.add(threads.submit(() -> subscribe(server, watcher, new Random(seed))));
			}
			for (Future<List<TestSubscriber<RunChange>>> wait : waits) {
				assertThat(wait.get(30, TimeUnit.SECONDS)).hasSize(RUNS).allSatisfy((subscriber) -> {
					subscriber.block(Duration.ofSeconds(30));
					assertThat(subscriber.isTerminatedComplete()).isTrue();
					assertThat(WatcherFixture.last(subscriber).isTerminal()).isTrue();
				});
			}
			threads.shutdown();
			assertThat(watcher.state().runs()).isZero();
		}
	}

	/**
	 * Waits for each run to its end, and twice more for a moment.
	 */
	private static List<TestSubscriber<RunChange>> subscribe(CodegenServer server, RunWatcher watcher, Random random) {
		List<TestSubscriber<RunChange>> kept = new ArrayList<>();
		for (int i = 0; i < RUNS; i++) {
			server.simulation()
				.script(RunScript.completing("Done").withDuration(Duration.ofMillis(random.nextInt(300))));
			long run = server.simulation().startRun("Work", "API").id();
			TestSubscriber<RunChange> fleeting = watch(watcher, run);
			kept.add(watch(watcher, run));
			watch(watcher, run).cancel();
			fleeting.cancel();
		}
		return kept;
	}

	private static TestSubscriber<RunChange> watch(RunWatcher watcher, long run) {
		TestSubscriber<RunChange> subscriber = TestSubscriber.create();
		watcher.watch(run, WatchOptions.defaults()).subscribe(subscriber);
		return subscriber;
	}

}
