package com.codegen.spring.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.boot.ClientContexts;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.watch.event.AgentRunChangedEvent;
import com.codegen.spring.watch.event.AgentRunCompletedEvent;
import com.codegen.spring.watch.event.AgentRunEvent;
import com.codegen.spring.watch.event.AgentRunFailedEvent;
import com.codegen.spring.watch.event.RunWatchFailedEvent;

import static org.assertj.core.api.Assertions.assertThat;

class RunEventsTests {

	private static final Duration SHORT = Duration.ofMillis(50);

	@RegisterExtension
	static final CodegenServerExtension server = new CodegenServerExtension(
			(builder) -> builder.enforceRateLimits(false));

	private final ApplicationContextRunner runner = ClientContexts.of(server.server())
		.withPropertyValues("codegen.watch.initial-interval=20ms", "codegen.watch.max-interval=20ms",
				"codegen.rate-limit.limits.standard.permits=10000")
		.withBean(Listener.class);

	@Test
	void tellOfTheEndOfARunNobodyWaitsFor() {
		this.runner.run((context) -> {
			long id = start(context.getBean(CodegenTemplate.class), RunScript.completing("All fine"));
			Listener listener = context.getBean(Listener.class);
			AgentRunEvent end = listener.end();
			assertThat(end).isInstanceOf(AgentRunCompletedEvent.class);
			assertThat(end.run().id()).isEqualTo(id);
			assertThat(end.run().result()).isEqualTo("All fine");
			assertThat(listener.changes).isNotEmpty()
				.allSatisfy((event) -> assertThat(event.change().run().id()).isEqualTo(id));
			assertThat(end.toString()).doesNotContain("All fine");
		});
	}

	@Test
	void tellOfFailureAndCancellation() {
		this.runner.run((context) -> {
			CodegenTemplate template = context.getBean(CodegenTemplate.class);
			Listener listener = context.getBean(Listener.class);
			start(template, RunScript.failing("It broke"));
			assertThat(listener.end()).isInstanceOf(AgentRunFailedEvent.class);
			start(template, RunScript.cancelled());
			assertThat(listener.end()).isInstanceOfSatisfying(AgentRunFailedEvent.class,
					(event) -> assertThat(event.run().status().isCancelled()).isTrue());
		});
	}

	@Test
	void tellOfResumedRuns() {
		this.runner.run((context) -> {
			CodegenTemplate template = context.getBean(CodegenTemplate.class);
			Listener listener = context.getBean(Listener.class);
			RunScript script = RunScript.completing("First").withDuration(Duration.ZERO);
			server.server().simulation().script(script.whenResumed(RunScript.completing("Second").withDuration(SHORT)));
			template.runTask("Work").resume("Go on");
			assertThat(listener.end().run().result()).isEqualTo("Second");
		});
	}

	@Test
	void areNotHeldUpByASlowListener() {
		this.runner.run((context) -> {
			CodegenTemplate template = context.getBean(CodegenTemplate.class);
			Listener listener = context.getBean(Listener.class);
			listener.gate = new CountDownLatch(1);
			long first = start(template, RunScript.completing("First"));
			assertThat(listener.entered.await(10, TimeUnit.SECONDS)).isTrue();
			assertThat(template.tasks().await(first, Duration.ofSeconds(10)).isSuccessful()).isTrue();
			long second = start(template, RunScript.completing("Second"));
			assertThat(template.tasks().await(second, Duration.ofSeconds(10)).isSuccessful()).isTrue();
			listener.gate.countDown();
			assertThat(List.of(listener.end().run().id(), listener.end().run().id())).containsExactlyInAnyOrder(first,
					second);
		});
	}

	@Test
	void goOnWhenAListenerThrows() {
		this.runner.run((context) -> {
			CodegenTemplate template = context.getBean(CodegenTemplate.class);
			Listener listener = context.getBean(Listener.class);
			listener.failing = true;
			long first = start(template, RunScript.completing("First"));
			assertThat(template.tasks().await(first, Duration.ofSeconds(10)).isSuccessful()).isTrue();
			assertThat(listener.entered.await(10, TimeUnit.SECONDS)).isTrue();
			listener.failing = false;
			long second = start(template, RunScript.completing("Second"));
			assertThat(listener.end().run().id()).isIn(first, second);
		});
	}

	@Test
	void goOnWhenAListenerThrowsAnError() {
		this.runner.withBean(BrokenListener.class).run((context) -> {
			long id = start(context.getBean(CodegenTemplate.class), RunScript.completing("All fine"));
			assertThat(context.getBean(Listener.class).end().run().id()).isEqualTo(id);
		});
	}

	@Test
	void tellWhenRunsCannotBeRead() {
		this.runner.run((context) -> {
			CodegenTemplate template = context.getBean(CodegenTemplate.class);
			Listener listener = context.getBean(Listener.class);
			server.server().simulation().script(RunScript.completing("Late").withDuration(SHORT));
			long id = template.runTask("Work").id();
			server.server().enqueue(Fault.status(401), Fault.status(401), Fault.status(401));
			RunWatchFailedEvent failed = listener.failures.poll(10, TimeUnit.SECONDS);
			assertThat(failed.failure().runs()).isEqualTo(1);
			assertThat(failed.failure().cause().getErrorCode()).isEqualTo("auth");
			assertThat(listener.end().run().id()).isEqualTo(id);
		});
	}

	@Test
	void canBeSwitchedOff() {
		this.runner.withPropertyValues("codegen.watch.events-enabled=false").run((context) -> {
			CodegenTemplate template = context.getBean(CodegenTemplate.class);
			Listener listener = context.getBean(Listener.class);
			long followed = start(template, RunScript.completing("First"));
			assertThat(template.reactive().watchState().runs()).isZero();
			assertThat(template.tasks().await(followed, Duration.ofSeconds(10)).isSuccessful()).isTrue();
			assertThat(listener.changes).isEmpty();
			assertThat(listener.ends).isEmpty();
		});
	}

	private static long start(CodegenTemplate template, RunScript script) {
		server.server().simulation().script(script.withDuration(SHORT));
		return template.runTask("Work").id();
	}

	static class BrokenListener implements ApplicationListener<PayloadApplicationEvent<AgentRunChangedEvent>> {

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<AgentRunChangedEvent> event) {
			throw new AssertionError("on purpose");
		}

	}

	static class Listener {

		private final BlockingQueue<AgentRunChangedEvent> changes = new LinkedBlockingQueue<>();

		private final BlockingQueue<AgentRunEvent> ends = new LinkedBlockingQueue<>();

		private final BlockingQueue<RunWatchFailedEvent> failures = new LinkedBlockingQueue<>();

		private final CountDownLatch entered = new CountDownLatch(1);

		private volatile CountDownLatch gate = new CountDownLatch(0);

		private volatile boolean failing;

		private AgentRunEvent end() throws InterruptedException {
			AgentRunEvent end = this.ends.poll(10, TimeUnit.SECONDS);
			assertThat(end).isNotNull();
			return end;
		}

		@EventListener
		void changed(AgentRunChangedEvent event) throws InterruptedException {
			this.changes.add(event);
			this.entered.countDown();
			this.gate.await();
			if (this.failing) {
				throw new IllegalStateException("on purpose");
			}
		}

		@EventListener({ AgentRunCompletedEvent.class, AgentRunFailedEvent.class })
		void ended(AgentRunEvent event) {
			this.ends.add(event);
		}

		@EventListener
		void failed(RunWatchFailedEvent event) {
			this.failures.add(event);
		}

	}

}
