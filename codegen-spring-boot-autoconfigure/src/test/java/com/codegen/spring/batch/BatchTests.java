package com.codegen.spring.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;

import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.batch.BatchItem.State;
import com.codegen.spring.error.CodegenOutcomeUnknownException;
import com.codegen.spring.error.CodegenQuotaExceededException;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.task.TaskFailedException;
import com.codegen.spring.task.TaskRequest;
import com.codegen.spring.task.TaskTimeoutException;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.RunSnapshot;
import com.codegen.spring.test.simulation.SimulatedResponse;
import com.codegen.spring.watch.WatcherClosedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BatchTests {

	private static final Duration RUN_TIME = Duration.ofMinutes(3);

	private final VirtualTime time = new VirtualTime();

	private final CodegenSimulation simulation = CodegenSimulation.builder().clock(this.time).build();

	private final SimulationConnector connector = new SimulationConnector(this.simulation, this.time);

	private final ReactiveCodegenTemplate template = Clients.virtual(this.connector, this.time).buildReactive();

	BatchTests() {
		this.simulation.defaultScript((prompt) -> RunScript.forPrompt(prompt).withDuration(RUN_TIME));
	}

	@Test
	void startsAHundredTasksAsFastAsTheLimitAllowsAndReportsFailuresInPlace() {
		List<TaskRequest> requests = new ArrayList<>(requests(100));
		requests.set(7, TaskRequest.of("no plan"));
		requests.set(42, TaskRequest.of("breaks"));
		requests.set(99, TaskRequest.of("[fail] Task 99"));
		this.connector.answer("no plan", new SimulatedResponse(402, Map.of(), "{}"));
		this.connector.answer("breaks", new SimulatedResponse(500, Map.of(), "{}"));
		CompletableFuture<BatchResult> batch = run(requests, BatchOptions.defaults());
		// ten windows of ten runs, the first at once, and the time of a run
		Duration optimum = Duration.ofMinutes(9).plus(RUN_TIME);
		this.time.advance(optimum.multipliedBy(13).dividedBy(10));
		assertThat(batch).isCompleted();
		BatchResult result = batch.getNow(null);
		assertThat(result.items()).extracting(BatchItem::index)
			.containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
		assertThat(result.in(State.FAILED)).extracting(BatchItem::index).containsExactly(7, 42, 99);
		assertThat(result.in(State.SUCCEEDED)).hasSize(97);
		assertThat(result.items().get(7).failure()).isInstanceOf(CodegenQuotaExceededException.class);
		assertThat(result.items().get(42).failure()).isInstanceOf(CodegenOutcomeUnknownException.class);
		assertThat(result.items().get(99).failure()).isInstanceOf(TaskFailedException.class);
		assertThat(result.items().get(99).run().status().isFailed()).isTrue();
		assertThat(this.simulation.rejectedByRateLimit()).isZero();
		assertThat(prompts()).containsExactlyElementsOf(requests.stream()
			.map(TaskRequest::prompt)
			.filter((prompt) -> !prompt.equals("no plan") && !prompt.equals("breaks"))
			.toList());
	}

	@Test
	void givesEachItsOwnResult() {
		this.simulation.defaultScript((prompt) -> RunScript.completing("Did " + prompt).withDuration(RUN_TIME));
		CompletableFuture<BatchResult> batch = run(requests(5), BatchOptions.defaults());
		this.time.advance(RUN_TIME.multipliedBy(2));
		assertThat(batch.getNow(null).items()).extracting(BatchItem::getResultOrThrow)
			.containsExactly("Did Task 0", "Did Task 1", "Did Task 2", "Did Task 3", "Did Task 4");
		assertThat(batch.getNow(null).isSuccessful()).isTrue();
	}

	@Test
	void keepsWithinItsConcurrency() {
		List<BatchProgress> progress = new ArrayList<>();
		CompletableFuture<BatchResult> batch = run(requests(9),
				BatchOptions.defaults().withConcurrency(3).withProgress(progress::add));
		this.time.advance(RUN_TIME.multipliedBy(2).dividedBy(3));
		assertThat(this.simulation.runCount()).isEqualTo(3);
		this.time.advance(RUN_TIME.multipliedBy(5));
		assertThat(batch).isCompleted();
		assertThat(progress).extracting(BatchProgress::running).containsOnly(0, 1, 2, 3);
	}

	@Test
	void tellsHowFarItIs() {
		List<BatchProgress> progress = new ArrayList<>();
		CompletableFuture<BatchResult> batch = run(requests(20), BatchOptions.defaults().withProgress(progress::add));
		this.time.advance(Duration.ofSeconds(1));
		BatchProgress started = progress.get(progress.size() - 1);
		assertThat(started.created()).isEqualTo(10);
		assertThat(started.running()).isEqualTo(10);
		assertThat(started.done()).isZero();
		assertThat(started.changed().index()).isEqualTo(9);
		assertThat(started.remaining()).isEqualTo(Duration.ofMinutes(1));
		this.time.advance(Duration.ofMinutes(10));
		BatchProgress last = progress.get(progress.size() - 1);
		assertThat(last.total()).isEqualTo(20);
		assertThat(last.succeeded()).isEqualTo(20);
		assertThat(last.running()).isZero();
		assertThat(last.remaining()).isEqualTo(Duration.ZERO);
		assertThat(progress).hasSize(40);
		assertThat(batch).isCompleted();
	}

	@Test
	void losesNothingWhenItsListenerFails() {
		CompletableFuture<BatchResult> batch = run(requests(3), BatchOptions.defaults().withProgress((progress) -> {
			throw new IllegalStateException();
		}));
		this.time.advance(RUN_TIME.multipliedBy(2));
		assertThat(batch.getNow(null).isSuccessful()).isTrue();
	}

	@Test
	void losesNothingWhenItIsStopped() {
		CompletableFuture<Void> stop = new CompletableFuture<>();
		CompletableFuture<BatchResult> batch = run(requests(15), BatchOptions.defaults().withStop(stop));
		this.time.advance(Duration.ofSeconds(20));
		stop.complete(null);
		assertThat(batch).isCompleted();
		this.time.advance(Duration.ofMinutes(2));
		assertThat(this.simulation.runCount()).isEqualTo(10);
		BatchResult result = batch.getNow(null);
		assertThat(result.in(State.RUNNING)).extracting((item) -> item.run().id())
			.containsExactlyElementsOf(this.simulation.runs().stream().map(RunSnapshot::id).toList());
		assertThat(result.in(State.WAITING)).hasSize(5);
		assertThat(this.simulation.runs()).noneMatch(RunSnapshot::banned);
		assertThatIllegalStateException().isThrownBy(() -> result.items().get(0).getResultOrThrow())
			.withMessage("Item 0 of the batch has not ended: RUNNING");
	}

	@Test
	void endsWhenItIsStoppedWhileTheServerLetsItWait() {
		CompletableFuture<Void> stop = new CompletableFuture<>();
		this.connector.answer(new SimulatedResponse(429, Map.of("Retry-After", "90"), "{}"));
		CompletableFuture<BatchResult> batch = run(requests(2), BatchOptions.defaults().withStop(stop));
		this.time.advance(Duration.ofSeconds(20));
		stop.complete(null);
		assertThat(batch.getNow(null).in(State.WAITING)).hasSize(2);
		this.time.advance(Duration.ofMinutes(2));
		assertThat(this.simulation.runCount()).isZero();
	}

	@Test
	void startsNothingMoreWhenTheClientIsClosed() {
		CompletableFuture<BatchResult> batch = run(requests(15), BatchOptions.defaults());
		this.time.advance(Duration.ofSeconds(20));
		this.template.releaseWaiters();
		assertThat(batch.getNow(null).in(State.FAILED)).hasSize(10)
			.extracting(BatchItem::failure)
			.hasOnlyElementsOfType(WatcherClosedException.class);
		this.time.advance(Duration.ofMinutes(5));
		assertThat(this.simulation.runCount()).isEqualTo(10);
	}

	@Test
	void startsNothingMoreWhenTheClientIsClosedBetweenRuns() {
		this.simulation.defaultScript((prompt) -> RunScript.completing("Done").withDuration(Duration.ZERO));
		CompletableFuture<BatchResult> batch = run(requests(15), BatchOptions.defaults());
		this.time.advance(Duration.ofSeconds(30));
		this.template.close();
		this.time.advance(Duration.ofMinutes(2));
		assertThat(batch.getNow(null).in(State.SUCCEEDED)).hasSize(10);
		assertThat(batch.getNow(null).in(State.WAITING)).hasSize(5);
		assertThat(this.simulation.runCount()).isEqualTo(10);
	}

	@Test
	void losesNoRunBecauseOfATaskThatCannotBeSent() {
		List<TaskRequest> requests = new ArrayList<>(requests(3));
		requests.set(1, requests.get(1).withMetadata("unwritable", new Unwritable()));
		CompletableFuture<BatchResult> batch = run(requests, BatchOptions.defaults());
		this.time.advance(RUN_TIME.multipliedBy(2));
		assertThat(batch.getNow(null).in(State.SUCCEEDED)).extracting(BatchItem::index).containsExactly(0, 2);
		assertThatExceptionOfType(BatchItemException.class)
			.isThrownBy(() -> batch.getNow(null).items().get(1).getResultOrThrow())
			.withMessageContaining("IllegalArgumentException")
			.withCauseInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void mayHaveMorePlacesThanThereAreTasks() {
		CompletableFuture<BatchResult> batch = run(requests(2),
				BatchOptions.defaults().withConcurrency(Integer.MAX_VALUE));
		this.time.advance(RUN_TIME.multipliedBy(2));
		assertThat(batch.getNow(null).isSuccessful()).isTrue();
	}

	@Test
	void startsNothingMoreWhenItIsCancelled() {
		Disposable subscription = this.template.tasks().runAll(requests(15)).subscribe();
		this.time.advance(Duration.ofSeconds(20));
		subscription.dispose();
		this.time.advance(Duration.ofMinutes(5));
		assertThat(this.simulation.runCount()).isEqualTo(10);
	}

	@Test
	void goesOnWhenARunTakesTooLong() {
		CompletableFuture<BatchResult> batch = run(requests(3),
				BatchOptions.defaults().withTimeout(Duration.ofMinutes(1)));
		this.time.advance(Duration.ofMinutes(2));
		assertThat(batch.getNow(null).items()).allSatisfy((item) -> {
			assertThat(item.state()).isEqualTo(State.FAILED);
			assertThat(item.run()).isNotNull();
			assertThatExceptionOfType(TaskTimeoutException.class).isThrownBy(item::getResultOrThrow);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "90", "86400", "Fri, 31 Dec 9999 23:59:59 GMT" })
	void waitsWhenOthersUseUpTheLimit(String retryAfter) {
		for (int i = 0; i < 10; i++) {
			this.simulation.script(RunScript.completing("Done").withDuration(RUN_TIME));
		}
		this.connector.answer(new SimulatedResponse(429, Map.of("Retry-After", retryAfter), "{}"));
		CompletableFuture<BatchResult> batch = run(requests(2), BatchOptions.defaults());
		this.time.advance(RUN_TIME.multipliedBy(3));
		assertThat(batch.getNow(null).isSuccessful()).isTrue();
	}

	@Test
	void hasNothingToDoWithoutTasks() {
		CompletableFuture<BatchResult> batch = run(List.of(), BatchOptions.defaults());
		assertThat(batch.getNow(null).items()).isEmpty();
		assertThat(batch.getNow(null).isSuccessful()).isTrue();
	}

	@Test
	void refusesWhatMakesNoSense() {
		assertThatIllegalArgumentException().isThrownBy(() -> BatchOptions.defaults().withConcurrency(0))
			.withMessageContaining("'concurrency'");
		assertThatIllegalArgumentException().isThrownBy(() -> BatchOptions.defaults().withTimeout(Duration.ZERO))
			.withMessageContaining("'timeout'");
	}

	private CompletableFuture<BatchResult> run(List<TaskRequest> requests, BatchOptions options) {
		return this.template.tasks().runAll(requests, options).toFuture();
	}

	private static List<TaskRequest> requests(int count) {
		return IntStream.range(0, count).mapToObj((index) -> TaskRequest.of("Task " + index)).toList();
	}

	private List<String> prompts() {
		return this.simulation.runs().stream().map(RunSnapshot::prompt).toList();
	}

	/**
	 * A value that JSON cannot express.
	 */
	public static final class Unwritable {

		public String getName() {
			throw new IllegalStateException();
		}

	}

}
