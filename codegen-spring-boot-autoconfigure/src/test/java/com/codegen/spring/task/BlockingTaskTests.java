package com.codegen.spring.task;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.error.CodegenInterruptedException;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.watch.PollInterval;
import com.codegen.spring.watch.WatchSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BlockingTaskTests {

	private static final Duration SECONDS = Duration.ofSeconds(20);

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension((builder) -> builder.speed(20));

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.of(this.server)
		.watch(WatchSettings.defaults().withInterval(PollInterval.constant(Duration.ofMillis(50))).withTimeout(SECONDS))
		.build();

	@Test
	void runsATaskToItsEnd() {
		Task task = this.template.runTask("Review PR #123").await();
		assertThat(task.isSuccessful()).isTrue();
		assertThat(task.result()).contains("123");
		assertThat(task.logs().logs()).isNotEmpty().extracting(AgentRunLog::agentRunId).containsOnly(task.id());
		assertThat(task).hasToString("Task[id=" + task.id() + ", status=COMPLETED]");
	}

	@Test
	void waitsOnWhenItsListenerFails() {
		AwaitOptions options = AwaitOptions.of(SECONDS).withProgress((change) -> {
			throw new IllegalStateException();
		});
		assertThat(this.template.runTask("Work").await(options).isSuccessful()).isTrue();
		assertThat(
				this.template.reactive().runTask("Work").flatMap((task) -> task.await(options)).block().isSuccessful())
			.isTrue();
	}

	@Test
	void givesTheSameTaskWithNewState() {
		Task task = this.template.runTask(TaskRequest.of("Fix the flaky test"));
		assertThat(task.await(SECONDS)).isSameAs(task);
		assertThat(task.pullRequests()).isNotEmpty();
		assertThat(task.refresh()).isSameAs(task);
		assertThat(task.resume("And the other one")).isSameAs(task);
		assertThat(task.isComplete()).isFalse();
		task.cancel();
		assertThat(task.refresh().status()).isEqualTo(TaskStatus.CANCELLED);
	}

	@Test
	void findsTasksAgain() {
		Task task = this.template.runTask("Work");
		CodegenOperations operations = this.template;
		assertThat(operations.tasks().get(task.id()).id()).isEqualTo(task.id());
		assertThat(operations.tasks().list(5)).extracting(Task::id).containsExactly(task.id());
		assertThat(operations.tasks().await(task.id(), SECONDS).isComplete()).isTrue();
		assertThat(operations.forOrganization(operations.organizationId()).organizationId())
			.isEqualTo(this.server.organizationId());
	}

	@Test
	void returnsWithin100MillisecondsWhenAWaitIsInterrupted() throws InterruptedException {
		this.server.simulation().script(RunScript.pausing());
		Task task = this.template.runTask("Work");
		AtomicReference<Throwable> failure = new AtomicReference<>();
		AtomicReference<Boolean> flag = new AtomicReference<>();
		Thread thread = new Thread(() -> {
			failure.set(catchThrowableOfType(CodegenInterruptedException.class, () -> task.await(SECONDS)));
			flag.set(Thread.currentThread().isInterrupted());
		});
		thread.start();
		while (thread.getState() != Thread.State.WAITING) {
			Thread.onSpinWait();
		}
		thread.interrupt();
		thread.join(100);
		assertThat(thread.isAlive()).isFalse();
		assertThat(failure.get()).isNotNull();
		assertThat(flag.get()).isTrue();
	}

}
