package com.codegen.spring.boot.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.RunSnapshot;
import com.codegen.spring.watch.WatcherClosedException;

import static org.assertj.core.api.Assertions.assertThat;

class ShutdownTests {

	private static final int WAITERS = 1_000;

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension();

	@Test
	void letsGoOfAThousandWaitersAtOnceAndLeavesTheRunsAlone() {
		ExecutorService threads = Executors.newFixedThreadPool(WAITERS);
		List<Future<Long>> releases = new ArrayList<>();
		server.server()
			.simulation()
			.defaultScript((prompt) -> RunScript.completing("Done").withDuration(Duration.ofHours(1)));
		long[] closing = new long[1];
		ClientContexts.of(server.server()).run((context) -> {
			CodegenTemplate template = context.getBean(CodegenTemplate.class);
			CountDownLatch waiting = new CountDownLatch(WAITERS);
			for (int i = 0; i < WAITERS; i++) {
				long id = server.server().simulation().startRun("Work", "API").id();
				releases.add(threads.submit(() -> await(template, id, waiting)));
			}
			assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
			while (template.reactive().watchState().runs() < WAITERS) {
				Thread.onSpinWait();
			}
			closing[0] = System.nanoTime();
			context.close();
			assertThat(Duration.ofNanos(System.nanoTime() - closing[0])).isLessThan(Duration.ofSeconds(5));
		});
		assertThat(releases)
			.allSatisfy((release) -> assertThat(Duration.ofNanos(release.get(5, TimeUnit.SECONDS) - closing[0]))
				.isLessThan(Duration.ofSeconds(1)));
		assertThat(server.server().simulation().runs()).hasSize(WAITERS).noneMatch(RunSnapshot::banned);
		threads.shutdown();
	}

	private static long await(CodegenTemplate template, long id, CountDownLatch waiting) throws ExecutionException {
		waiting.countDown();
		try {
			template.tasks().await(id, Duration.ofHours(1));
		}
		catch (WatcherClosedException ex) {
			assertThat(ex).hasMessageContaining("wait for it again by its ID");
			return System.nanoTime();
		}
		throw new ExecutionException(new AssertionError("ended without a reason"));
	}

}
