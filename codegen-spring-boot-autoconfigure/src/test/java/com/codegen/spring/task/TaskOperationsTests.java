package com.codegen.spring.task;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.batch.BatchItem;
import com.codegen.spring.batch.BatchOptions;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.Covers;
import com.codegen.spring.support.Operations;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.watch.PollInterval;
import com.codegen.spring.watch.RunChange;
import com.codegen.spring.watch.WatchSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation on tasks over HTTP.
 */
@Covers(blocking = TaskOperations.class, reactive = ReactiveTaskOperations.class)
class TaskOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(20);

	private static final AgentRunQuery TWO_A_PAGE = AgentRunQuery.of(PageRequest.first(2));

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension((builder) -> builder.speed(200));

	@RegisterExtension
	static final Operations calls = new Operations();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server)
		.watch(WatchSettings.defaults().withInterval(PollInterval.constant(Duration.ofMillis(20))).withTimeout(SECONDS))
		.build();

	private final TaskOperations blocking = calls.recorded(TaskOperations.class, this.template.tasks());

	private final ReactiveTaskOperations reactive = calls.recorded(ReactiveTaskOperations.class,
			this.template.reactive().tasks());

	@Test
	void runsAndWaits() {
		long one = this.blocking.run("One").id();
		long two = this.blocking.run(TaskRequest.of("Two")).id();
		assertThat(this.blocking.await(one, SECONDS).isSuccessful()).isTrue();
		assertThat(this.blocking.await(two, AwaitOptions.of(SECONDS)).isSuccessful()).isTrue();
		assertThat(this.blocking.get(one).id()).isEqualTo(one);
		long three = this.reactive.run("Three").block().id();
		long four = this.reactive.run(TaskRequest.of("Four")).block().id();
		assertThat(this.reactive.await(three, SECONDS).block().isSuccessful()).isTrue();
		assertThat(this.reactive.await(four, AwaitOptions.of(SECONDS)).block().isSuccessful()).isTrue();
		assertThat(this.reactive.get(four).block().id()).isEqualTo(four);
	}

	@Test
	void listsPageByPageAndLazily() {
		for (int i = 0; i < 5; i++) {
			this.blocking.run("Work");
		}
		assertThat(this.blocking.list(3)).hasSize(3);
		assertThat(this.blocking.list(TWO_A_PAGE)).hasSize(2);
		assertThat(this.reactive.list(TWO_A_PAGE).block()).hasSize(2);
		this.server.simulation().clearRequests();
		assertThat(this.blocking.all(TWO_A_PAGE).stream()).hasSize(5);
		assertThat(this.reactive.all(TWO_A_PAGE).collectList().block()).hasSize(5);
		assertThat(this.server.requests()).hasSize(6);
	}

	@Test
	void followsRuns() {
		long one = this.blocking.run("One").id();
		try (Stream<RunChange> changes = this.blocking.changes(one)) {
			assertThat(changes.reduce((first, last) -> last).orElseThrow().run().status().isSuccessful()).isTrue();
		}
		long two = this.blocking.run("Two").id();
		assertThat(this.reactive.changes(two).blockLast().run().status().isSuccessful()).isTrue();
	}

	@Test
	void runsBatches() {
		List<TaskRequest> requests = List.of(TaskRequest.of("One"), TaskRequest.of("[fail] Two"));
		BatchOptions options = BatchOptions.defaults().withTimeout(SECONDS);
		assertThat(List.of(this.blocking.runAll(requests), this.blocking.runAll(requests, options),
				this.reactive.runAll(requests).block(), this.reactive.runAll(requests, options).block()))
			.allSatisfy((result) -> {
				assertThat(result.items()).extracting(BatchItem::state)
					.containsExactly(BatchItem.State.SUCCEEDED, BatchItem.State.FAILED);
				assertThat(result.isSuccessful()).isFalse();
			});
	}

}
