package com.codegen.spring.sample.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import org.springframework.beans.factory.annotation.Autowired;

import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.ResumeAgentRun;
import com.codegen.spring.agentrun.StopAgentRun;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class RunListTests {

	private final SettableClock clock = SettableClock.at(Instant.parse("2026-01-01T00:00:00Z"));

	@Autowired
	private CodegenServer server;

	@Autowired
	private ReactiveCodegenOperations codegen;

	@AfterEach
	void reset() {
		this.server.reset();
	}

	@Test
	void pollIsNotHeldUpByReader() throws Exception {
		this.server.reset();
		RunList list = new RunList(this.codegen, this.clock);
		CountDownLatch told = new CountDownLatch(1);
		Disposable listener = list.changes().subscribe((change) -> told.countDown());
		this.server.simulation().startRun("Fix it", "API");
		this.server.fault((request) -> request.path().endsWith("/agent/runs"), Fault.hang());
		CompletableFuture<?> reader = CompletableFuture.supplyAsync(list::read);
		await().until(() -> !this.server.requests("GET", "/agent/runs").isEmpty());
		assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(list.known().runs()).hasSize(1);
		assertThat(reader).isNotDone();
		listener.dispose();
	}

	@Test
	void readsRunsBehindTheFirstPageUntilTheyHaveEnded() {
		long id = startRunBehindTheFirstPage();
		RunList list = new RunList(this.codegen, this.clock);
		assertThat(hasEnded(list, id)).isFalse();
		this.codegen.agentRuns().ban(StopAgentRun.of(id)).block();
		assertThat(hasEnded(list, id)).isTrue();
		int before = this.server.requests("GET", "/agent/runs").size();
		assertThat(hasEnded(list, id)).isTrue();
		assertThat(this.server.requests("GET", "/agent/runs")).hasSize(before + 1);
	}

	@Test
	void seesAfterAWhileThatAnOldRunGoesOn() {
		long id = startRunBehindTheFirstPage();
		this.codegen.agentRuns().ban(StopAgentRun.of(id)).block();
		RunList list = new RunList(this.codegen, this.clock);
		assertThat(hasEnded(list, id)).isTrue();
		this.codegen.agentRuns().resume(ResumeAgentRun.of(id, "Go on")).block();
		assertThat(hasEnded(list, id)).isTrue();
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(hasEnded(list, id)).isFalse();
	}

	@Test
	void seesAtOnceWhatWasChangedHere() {
		long id = startRunBehindTheFirstPage();
		this.codegen.agentRuns().ban(StopAgentRun.of(id)).block();
		RunList list = new RunList(this.codegen, this.clock);
		assertThat(hasEnded(list, id)).isTrue();
		this.codegen.agentRuns().resume(ResumeAgentRun.of(id, "Go on")).block();
		list.expire();
		assertThat(hasEnded(list, id)).isFalse();
	}

	@Test
	void leavesNoGapAfterManyNewRuns() {
		startRunBehindTheFirstPage();
		RunList list = new RunList(this.codegen, this.clock);
		list.read();
		Deque<Long> started = new ArrayDeque<>();
		for (int i = 0; i < 150; i++) {
			started.push(this.server.simulation().startRun("Fix it", "API").id());
		}
		this.clock.advance(Duration.ofSeconds(4));
		assertThat(list.read()).extracting(AgentRun::id).startsWith(started.toArray(Long[]::new));
	}

	private long startRunBehindTheFirstPage() {
		this.server.reset();
		RunScript slow = RunScript.completing("Done").withDuration(Duration.ofDays(365));
		this.server.simulation().script(slow.whenResumed(slow));
		long id = this.server.simulation().startRun("Fix it", "API").id();
		for (int i = 0; i < 100; i++) {
			this.server.simulation().script(RunScript.completing("Done").withDuration(Duration.ZERO));
			this.server.simulation().startRun("Fix it", "API");
		}
		return id;
	}

	private boolean hasEnded(RunList list, long id) {
		this.clock.advance(Duration.ofSeconds(4));
		return list.read().stream().filter((run) -> run.id() == id).findFirst().orElseThrow().status().isTerminal();
	}

}
