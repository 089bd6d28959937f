package com.codegen.spring.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;
import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunQuery;
import com.codegen.spring.batch.BatchOptions;
import com.codegen.spring.error.CodegenInterruptedException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.ratelimit.RateLimit;
import com.codegen.spring.ratelimit.RateLimits;
import com.codegen.spring.retry.RetrySettings;
import com.codegen.spring.support.Clients;
import com.codegen.spring.task.Task;
import com.codegen.spring.task.TaskRequest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.transport.HttpSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

/**
 * Threads that are interrupted while they wait for a call, at each place where a call can
 * be.
 */
class InterruptionTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	@Test
	void namesACallThatWaitsForAPermit() {
		RateLimits limits = RateLimits.documented()
			.with(Map.of(RateClass.RUN_CREATION, new RateLimit(1, Duration.ofMinutes(1))));
		AtomicBoolean created = new AtomicBoolean();
		CodegenInterruptedException failure = interrupt(Clients.of(this.server).rateLimits(limits), (template) -> {
			template.agentRuns().create("the first");
			created.set(true);
			template.agentRuns().create("one too many");
		}, created::get);
		assertFacts(failure, "agent-run.create", Outcome.NOT_SENT, 0);
		assertThat(failure.getElapsed()).isPositive();
		assertThat(this.server.simulation().runCount()).isEqualTo(1);
	}

	@Test
	void namesACallThatWaitsForItsNextAttempt() {
		this.server.always((request) -> true, Fault.status(503).retryAfter("30"));
		CodegenInterruptedException failure = interrupt(hasty().retry(RetrySettings.defaults()),
				(template) -> template.users().me(), () -> this.server.requests().size() == 1);
		assertFacts(failure, "user.me", Outcome.UNKNOWN, 1);
	}

	@Test
	void knowsThatTheAttemptBeforeWasRefused() {
		this.server.always((request) -> true, Fault.status(429).retryAfter("30"));
		CodegenInterruptedException failure = interrupt(hasty().retry(RetrySettings.defaults()),
				(template) -> template.agentRuns().create("refused"), () -> this.server.requests().size() == 1);
		assertFacts(failure, "agent-run.create", Outcome.REJECTED, 1);
	}

	@Test
	void namesACallThatWaitsForAConnection() {
		HttpSettings defaults = HttpSettings.defaults();
		HttpSettings narrow = new HttpSettings(defaults.connectTimeout(), LONG, LONG, 1, LONG, 1000, 1000);
		this.server.always((request) -> request.path().endsWith("/users/me"), Fault.hang());
		CodegenInterruptedException failure = interrupt(hasty().http(narrow), (template) -> {
			template.reactive().users().me().subscribe((user) -> {
			}, (ex) -> {
			});
			template.agentRuns().create("has no connection");
		}, () -> this.server.requests().size() == 1);
		assertFacts(failure, "agent-run.create", Outcome.NOT_SENT, 1);
		assertThat(this.server.simulation().runCount()).isZero();
	}

	@Test
	void leavesOpenWhatARequestThatWasWrittenDid() {
		this.server.always((request) -> true, Fault.hang());
		CodegenInterruptedException failure = interrupt(hasty(),
				(template) -> template.agentRuns().create("was written"), () -> this.server.requests().size() == 1);
		assertFacts(failure, "agent-run.create", Outcome.UNKNOWN, 1);
		assertThat(failure.isRetryable()).isFalse();
	}

	@Test
	void namesACallThatWaitsForItsOrganizationAndSparesTheOthers() throws Exception {
		this.server.fault((request) -> request.path().endsWith("/organizations"), Fault.delay(Duration.ofSeconds(2)));
		CodegenTemplateBuilder anyOrganization = CodegenTemplate.builder()
			.baseUrl(this.server.baseUrl())
			.token(this.server.token());
		CompletableFuture<Long> other = new CompletableFuture<>();
		CodegenInterruptedException failure = interrupt(anyOrganization, (template) -> {
			template.reactive()
				.agentRuns()
				.list(AgentRunQuery.of(PageRequest.first(1)))
				.subscribe((page) -> other.complete(page.total()), other::completeExceptionally);
			template.agentRuns().create("where?");
		}, () -> this.server.requests().size() == 1, other);
		assertFacts(failure, "agent-run.create", Outcome.NOT_SENT, 0);
		assertThat(other.get()).isZero();
	}

	@Test
	void saysThatARunGoesOn() {
		this.server.simulation()
			.defaultScript((prompt) -> RunScript.completing("Done").withDuration(Duration.ofHours(1)));
		CodegenInterruptedException failure = interrupt(hasty(), (template) -> {
			Task task = template.runTask("takes long");
			task.await(Duration.ofHours(1));
		}, () -> this.server.requests().size() > 1);
		assertFacts(failure, "agent-run.watch", Outcome.APPLIED, 0);
	}

	@Test
	void namesTheCallOfAStream() {
		long id = this.server.simulation().startRun("talks", "API").id();
		this.server.always((request) -> request.path().endsWith("/logs"), Fault.hang());
		CodegenInterruptedException failure = interrupt(hasty(), (template) -> {
			try (Stream<Indexed<AgentRunLog>> logs = template.agentRuns().tail(id)) {
				logs.forEach((log) -> {
				});
			}
		}, () -> this.server.requests("GET", "/logs").size() == 1);
		assertFacts(failure, "agent-run.logs", Outcome.UNKNOWN, 1);
	}

	@Test
	void namesTheCreationOfABatchWithProgress() {
		this.server.always((request) -> request.method().equals("POST"), Fault.hang());
		CodegenInterruptedException failure = interrupt(hasty(),
				(template) -> template.tasks()
					.runAll(List.of(TaskRequest.of("one"), TaskRequest.of("two")),
							BatchOptions.defaults().withProgress((progress) -> {
							})),
				() -> this.server.requests("POST", "/agent/run").size() == 1);
		assertFacts(failure, "agent-run.create", Outcome.UNKNOWN, 1);
	}

	@Test
	void sendsNothingWhenTheFlagWasSetBefore() {
		CodegenInterruptedException failure = interrupt(hasty(), (template) -> {
			Thread.currentThread().interrupt();
			template.agentRuns().create("not now");
		}, () -> true);
		assertThat(failure.getOutcome()).isEqualTo(Outcome.NOT_SENT);
		assertThat(failure.getAttempts()).isZero();
		assertThat(this.server.requests()).isEmpty();
	}

	private CodegenTemplateBuilder hasty() {
		return Clients.hasty(this.server);
	}

	private static void assertFacts(CodegenInterruptedException failure, String operation, Outcome outcome,
			int attempts) {
		assertThat(failure.getOperation()).isEqualTo(operation);
		assertThat(failure.getOutcome()).isEqualTo(outcome);
		assertThat(failure.getAttempts()).isEqualTo(attempts);
	}

	private static CodegenInterruptedException interrupt(CodegenTemplateBuilder builder,
			Consumer<CodegenTemplate> calls, Callable<Boolean> reached, CompletableFuture<?>... before) {
		try (CodegenTemplate template = builder.build()) {
			CompletableFuture<CodegenInterruptedException> failure = new CompletableFuture<>();
			Thread caller = new Thread(() -> {
				try {
					calls.accept(template);
					fail("The call came back");
				}
				catch (CodegenInterruptedException ex) {
					assertThat(Thread.currentThread().isInterrupted()).isTrue();
					failure.complete(ex);
				}
				catch (Throwable ex) {
					failure.completeExceptionally(ex);
				}
			});
			caller.start();
			await().atMost(LONG).until(reached);
			await().atMost(LONG)
				.until(() -> caller.getState() == Thread.State.WAITING || caller.getState() == Thread.State.TERMINATED);
			caller.interrupt();
			CodegenInterruptedException ex = failure.get(5, TimeUnit.SECONDS);
			for (CompletableFuture<?> other : before) {
				other.get(LONG.toSeconds(), TimeUnit.SECONDS);
			}
			return ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
