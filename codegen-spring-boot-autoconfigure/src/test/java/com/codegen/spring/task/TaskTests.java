package com.codegen.spring.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.agentrun.AgentEngine;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.error.CodegenConnectionException;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.RunSnapshot;
import com.codegen.spring.test.simulation.SimulatedResponse;
import com.codegen.spring.watch.RunChange;
import com.codegen.spring.watch.WatcherClosedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TaskTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final VirtualTime time = new VirtualTime();

	private final CodegenSimulation simulation = CodegenSimulation.builder().clock(this.time).build();

	private final SimulationConnector connector = new SimulationConnector(this.simulation, this.time);

	private final ReactiveCodegenTemplate template = Clients.virtual(this.connector, this.time).buildReactive();

	@Test
	void waitsUntilTheRunHasEnded() {
		this.simulation.script(RunScript.completing("All fine").withDuration(Duration.ofSeconds(20)));
		ReactiveTask task = now(this.template.runTask("Work").toFuture());
		assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
		assertThat(task.isComplete()).isFalse();
		CompletableFuture<ReactiveTask> end = task.await(MINUTE).toFuture();
		this.time.advance(Duration.ofSeconds(19));
		assertThat(end).isNotDone();
		this.time.advance(Duration.ofSeconds(26));
		assertThat(now(end).isSuccessful()).isTrue();
		assertThat(now(end).result()).isEqualTo("All fine");
		assertThat(now(end).getResultOrThrow()).isEqualTo("All fine");
		assertThat(now(end).error()).isNull();
		// the creation, and a poll every 4 to 6 s
		assertThat(this.simulation.requests()).hasSizeLessThanOrEqualTo(7);
	}

	@Test
	void asksNothingWhenTheRunHasEndedAlready() {
		this.simulation.script(RunScript.completing("All fine").withDuration(Duration.ZERO));
		ReactiveTask task = now(this.template.runTask("Work").toFuture());
		this.simulation.clearRequests();
		assertThat(now(task.await().toFuture())).isEqualTo(task);
		assertThat(now(task.changes().count().toFuture())).isZero();
		assertThat(this.simulation.requests()).isEmpty();
	}

	@Test
	void tellsWhyATaskHasNoResult() {
		this.simulation.script(RunScript.failing("It broke").withDuration(Duration.ZERO),
				RunScript.ending("OUT_OF_TOKENS", null).withDuration(Duration.ZERO),
				RunScript.cancelled().withDuration(Duration.ZERO));
		ReactiveTask failed = now(this.template.runTask("Work").toFuture());
		assertThat(failed.isFailed()).isTrue();
		assertThat(failed.error()).isEqualTo("It broke");
		ReactiveTask spent = now(this.template.runTask("Work").toFuture());
		assertThat(spent.error()).isEqualTo("The agent run ended with status OUT_OF_TOKENS");
		ReactiveTask cancelled = now(this.template.runTask("Work").toFuture());
		assertThat(cancelled.status()).isEqualTo(TaskStatus.CANCELLED);
		assertThat(cancelled.isFailed()).isFalse();
		assertThatExceptionOfType(TaskFailedException.class).isThrownBy(cancelled::getResultOrThrow)
			.satisfies((ex) -> assertThat(ex.getRun()).isEqualTo(cancelled.run()))
			.withMessageContaining("its status is CANCELLED");
	}

	@Test
	void endsAWaitThatTakesTooLongAndLeavesTheRunAlone() {
		ReactiveTask task = now(this.template.runTask("[pause] Work").toFuture());
		CompletableFuture<ReactiveTask> end = task.await(Duration.ofSeconds(30)).toFuture();
		this.time.advance(Duration.ofSeconds(30));
		TaskTimeoutException failure = failure(TaskTimeoutException.class, end);
		assertThat(failure.getRun().status()).isEqualTo(AgentRunStatus.PAUSED);
		assertThat(failure).hasMessageContaining("did not end within 30 s; its last status is PAUSED");
		assertThat(this.simulation.runs().get(0).banned()).isFalse();
	}

	@Test
	void cancelsARunThatTakesTooLongWhenAsked() {
		this.simulation.script(RunScript.completing("late").withDuration(Duration.ofHours(1)));
		ReactiveTask task = now(this.template.runTask("Work").toFuture());
		CompletableFuture<ReactiveTask> end = task.await(AwaitOptions.of(MINUTE).withCancelOnTimeout()).toFuture();
		this.time.advance(MINUTE);
		failure(TaskTimeoutException.class, end);
		assertThat(this.simulation.runs().get(0).banned()).isTrue();
	}

	@Test
	void tellsOfEachChangeWithTheWishedInterval() {
		List<RunChange> changes = new ArrayList<>();
		ReactiveTask task = now(this.template.runTask("Work").toFuture());
		CompletableFuture<ReactiveTask> end = task
			.await(AwaitOptions.of(MINUTE).withPollInterval(Duration.ofSeconds(1)).withProgress(changes::add))
			.toFuture();
		this.time.advance(Duration.ofSeconds(12));
		assertThat(end).isCompleted();
		assertThat(changes).hasSizeGreaterThan(1).allSatisfy((change) -> assertThat(change.previous()).isNotNull());
		assertThat(changes.get(0).isStatusChange()).isTrue();
		assertThat(changes.get(changes.size() - 1).run().status().isSuccessful()).isTrue();
		assertThat(this.simulation.requests()).hasSize(13);
	}

	@Test
	void bearsFailedLooks() {
		ReactiveTask task = now(this.template.runTask("Work").toFuture());
		CompletableFuture<ReactiveTask> end = task.await(MINUTE).toFuture();
		for (int i = 0; i < 3; i++) {
			this.connector.answer(new SimulatedResponse(401, Map.of(), "{}"));
		}
		this.time.advance(MINUTE);
		assertThat(now(end).isSuccessful()).isTrue();
	}

	@Test
	void doesNotWaitForARunThatIsNotThere() {
		failure(CodegenNotFoundException.class, this.template.tasks().await(999, MINUTE).toFuture());
		CompletableFuture<?> watched = this.template.tasks().get(998).toFuture();
		failure(CodegenNotFoundException.class, watched);
	}

	@Test
	void readsATaskByItsIdAndWaitsForIt() {
		RunSnapshot run = this.simulation.startRun("Work", "SLACK");
		CompletableFuture<ReactiveTask> end = this.template.tasks().await(run.id(), MINUTE).toFuture();
		this.time.advance(MINUTE);
		assertThat(now(end).id()).isEqualTo(run.id());
		assertThat(now(end).createdAt()).isEqualTo(run.createdAt());
		assertThat(now(end).webUrl()).contains(Long.toString(run.id()));
	}

	@Test
	void refreshesResumesAndCancels() {
		ReactiveTask task = now(this.template.runTask("[pause] Work").toFuture());
		this.time.advance(MINUTE);
		assertThat(now(task.refresh().toFuture()).status()).isEqualTo(TaskStatus.PAUSED);
		assertThat(now(task.resume("Go on").toFuture()).status()).isEqualTo(TaskStatus.RUNNING);
		assertThat(now(task.logs().toFuture()).logs()).isNotEmpty();
		task.cancel().toFuture().join();
		assertThat(now(task.refresh().toFuture()).status()).isEqualTo(TaskStatus.CANCELLED);
		assertThat(task).hasToString("ReactiveTask[id=" + task.id() + ", status=PENDING]");
	}

	@Test
	void sendsAllOfARequest() {
		TaskRequest request = TaskRequest.of("Work")
			.withRepoId(501)
			.withModel("a-model")
			.withEngine(AgentEngine.CLAUDE_CODE)
			.withImages(List.of("data:image/png;base64,AAAA"))
			.withContext(Map.of("ticket", 7))
			.withPriority(TaskPriority.HIGH)
			.withMetadata("nothing", null);
		now(this.template.runTask(request).toFuture());
		RunSnapshot run = this.simulation.runs().get(0);
		assertThat(run.prompt()).isEqualTo("Work");
		assertThat(run.repositoryId()).isEqualTo(501);
		assertThat(run.model()).isEqualTo("a-model");
		assertThat(run.agentType()).isEqualTo("claude_code");
		assertThat(run.images()).hasSize(1);
		assertThat(run.metadata()).containsEntry("priority", "high")
			.containsEntry("context", Map.of("ticket", 7))
			.containsEntry("nothing", null);
	}

	@Test
	void letsGoOfAllWhoWaitWhenItIsClosed() {
		long organizationId = now(this.template.organizationId().toFuture());
		ReactiveCodegenOperations other = this.template.forOrganization(organizationId + 1);
		assertThat(this.template.forOrganization(organizationId)).isSameAs(this.template);
		assertThat(now(other.organizationId().toFuture())).isEqualTo(organizationId + 1);
		ReactiveTask task = now(this.template.runTask("Work").toFuture());
		CompletableFuture<ReactiveTask> end = task.await().toFuture();
		this.template.close();
		this.template.close();
		assertThat(failure(WatcherClosedException.class, end).getErrorCode()).isEqualTo("shutdown");
		int requests = this.simulation.requests().size();
		this.time.advance(MINUTE);
		assertThat(this.simulation.requests()).as("nobody looks any more").hasSize(requests);
		assertThat(this.simulation.runs().get(0).banned()).isFalse();
		assertThat(failure(CodegenConnectionException.class, this.template.runTask("Work").toFuture()).getErrorCode())
			.isEqualTo("shutdown");
		assertThat(this.simulation.requests()).as("nothing is sent any more").hasSize(requests);
	}

	@Test
	void waitsForeverWhenToldSo() {
		ReactiveTask task = now(this.template.runTask("Work").toFuture());
		AwaitOptions options = AwaitOptions.of(Duration.ofMillis(Long.MAX_VALUE))
			.withPollInterval(Duration.ofMillis(Long.MAX_VALUE));
		CompletableFuture<ReactiveTask> end = task.await(options).toFuture();
		this.time.advance(MINUTE);
		assertThat(end).isNotCompletedExceptionally();
	}

	@Test
	void observesEachLookOnceAlsoTheLast() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
		ReactiveCodegenTemplate observed = Clients.virtual(this.connector, this.time)
			.observation(observations, null)
			.buildReactive();
		CompletableFuture<ReactiveTask> end = observed.runTask("Work").flatMap(ReactiveTask::await).toFuture();
		this.time.advance(MINUTE);
		assertThat(now(end).isSuccessful()).isTrue();
		assertThat(meters.get("codegen.client.requests").timers()).allSatisfy((timer) -> {
			assertThat(timer.getId().getTag("outcome")).isEqualTo("SUCCESS");
			assertThat(timer.count()).isEqualTo(this.simulation.requests()
				.stream()
				.filter((request) -> request.method().equals("GET") == "agent-run.get"
					.equals(timer.getId().getTag("operation")))
				.count());
		});
	}

	private static <T> T now(CompletableFuture<T> future) {
		try {
			return future.get(0, TimeUnit.SECONDS);
		}
		catch (InterruptedException | ExecutionException | TimeoutException ex) {
			throw new AssertionError("no value in this moment of virtual time", ex);
		}
	}

	private static <T extends Throwable> T failure(Class<T> type, CompletableFuture<?> future) {
		return type.cast(future.handle((value, ex) -> ex).getNow(null));
	}

}
