package com.codegen.spring.agentrun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

import com.codegen.spring.ReactiveCodegenTemplate;
import com.codegen.spring.error.CodegenNotFoundException;
import com.codegen.spring.error.CodegenServerException;
import com.codegen.spring.page.Indexed;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.SimulationConnector;
import com.codegen.spring.support.VirtualTime;
import com.codegen.spring.test.simulation.CodegenSimulation;
import com.codegen.spring.test.simulation.RecordedRequest;
import com.codegen.spring.test.simulation.RunScript;
import com.codegen.spring.test.simulation.SimulatedResponse;

import static org.assertj.core.api.Assertions.assertThat;

class TailTests {

	private static final int ENTRIES = 5_000;

	private final VirtualTime time = new VirtualTime();

	private final CodegenSimulation simulation = CodegenSimulation.builder().clock(this.time).build();

	private final SimulationConnector connector = new SimulationConnector(this.simulation, this.time);

	private final ReactiveCodegenTemplate template = Clients.virtual(this.connector, this.time).buildReactive();

	@Test
	void showsEachEntryOnceWhileTheyAreWritten() {
		long run = run(ENTRIES, Duration.ofMinutes(10));
		Reader reader = read(TailOptions.fromStart());
		this.time.advance(Duration.ofMinutes(9));
		assertThat(reader.entries).hasSizeBetween(4_000, ENTRIES - 1);
		assertThat(reader.completed).isFalse();
		this.time.advance(Duration.ofMinutes(2));
		assertThat(reader.completed).isTrue();
		assertThat(reader.indexes()).containsExactlyElementsOf(IntStream.range(0, ENTRIES).boxed().toList());
		assertThat(reader.entries).extracting((entry) -> entry.item().thought())
			.containsExactlyElementsOf(thoughts(run));
		assertThat(this.simulation.rejectedByRateLimit()).isZero();
	}

	@Test
	void goesOnFromAnIndexAfterARestart() {
		run(ENTRIES, Duration.ofMinutes(10));
		Reader before = read(TailOptions.fromStart());
		this.time.advance(Duration.ofMinutes(4));
		before.disposable.dispose();
		int next = before.indexes().size();
		Reader after = read(TailOptions.from(next));
		this.time.advance(Duration.ofMinutes(7));
		assertThat(after.completed).isTrue();
		assertThat(Flux.concat(Flux.fromIterable(before.indexes()), Flux.fromIterable(after.indexes()))
			.collectList()
			.block()).containsExactlyElementsOf(IntStream.range(0, ENTRIES).boxed().toList());
	}

	@Test
	void looksAgainUntilNothingCameForFiveSeconds() {
		run(3, Duration.ZERO);
		Reader reader = read(TailOptions.fromStart());
		this.time.advance(Duration.ofMillis(4_900));
		assertThat(reader.completed).isFalse();
		this.time.advance(Duration.ofMillis(200));
		assertThat(reader.completed).isTrue();
		assertThat(this.simulation.requests()).extracting(RecordedRequest::query)
			.containsExactly(null, "skip=0&limit=100", "skip=3&limit=100");
	}

	@Test
	void passesOnWhatIsAskedForWithItsOwnIndexes() {
		this.simulation.script(RunScript.completing("Done").withDuration(Duration.ofMinutes(1)));
		this.template.agentRuns().create("Fix the build").block(Duration.ofSeconds(1));
		Reader all = read(TailOptions.fromStart());
		Reader actions = read(TailOptions.fromStart().withTypes(Set.of(LogMessageType.of("action"))));
		this.time.advance(Duration.ofMinutes(3));
		assertThat(actions.completed).isTrue();
		assertThat(actions.entries).isNotEmpty()
			.hasSizeLessThan(all.entries.size())
			.containsExactlyElementsOf(all.entries.stream()
				.filter((entry) -> LogMessageType.ACTION.equals(entry.item().messageType()))
				.toList());
	}

	@Test
	void sharesTheLimitAmongAllTails() {
		List<Reader> readers = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			run(120, Duration.ofMinutes(10));
			readers.add(read(TailOptions.fromStart(), this.simulation.runs().get(i).id()));
			this.time.advance(Duration.ofSeconds(7));
		}
		this.time.advance(Duration.ofMinutes(12));
		assertThat(readers).allSatisfy((reader) -> {
			assertThat(reader.failure).isNull();
			assertThat(reader.completed).isTrue();
			assertThat(reader.entries).hasSize(120);
		});
		assertThat(this.simulation.rejectedByRateLimit()).isZero();
	}

	@Test
	void readsNoMoreThanIsAskedFor() {
		run(ENTRIES, Duration.ZERO);
		this.simulation.clearRequests();
		List<Integer> seen = new ArrayList<>();
		BaseSubscriber<Indexed<AgentRunLog>> subscriber = new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				subscription.request(150);
			}

			@Override
			protected void hookOnNext(Indexed<AgentRunLog> entry) {
				seen.add(entry.index());
			}

		};
		this.template.agentRuns().tail(this.simulation.runs().get(0).id()).subscribe(subscriber);
		this.time.advance(Duration.ofMinutes(10));
		assertThat(seen).hasSize(150);
		assertThat(this.simulation.requests()).hasSize(2);
	}

	@Test
	void waitsOutAnOutage() {
		run(10, Duration.ofSeconds(20));
		for (int i = 0; i < 29; i++) {
			this.connector.answer(new SimulatedResponse(503, Map.of(), "{}"));
		}
		Reader reader = read(TailOptions.fromStart());
		this.time.advance(Duration.ofMinutes(3));
		assertThat(reader.failure).isNull();
		assertThat(reader.completed).isFalse();
		this.time.advance(Duration.ofMinutes(15));
		assertThat(reader.completed).isTrue();
		assertThat(reader.entries).hasSize(10);
	}

	@Test
	void givesUpWhenAnOutageLasts() {
		run(10, Duration.ofSeconds(20));
		for (int i = 0; i < 100; i++) {
			this.connector.answer(new SimulatedResponse(503, Map.of(), "{}"));
		}
		Reader reader = read(TailOptions.fromStart());
		this.time.advance(Duration.ofMinutes(30));
		assertThat(reader.failure).isInstanceOf(CodegenServerException.class);
	}

	@Test
	void looksForANewLogForAWhile() {
		run(5, Duration.ZERO);
		this.connector.answer(new SimulatedResponse(404, Map.of(), "{}"));
		this.connector.answer(new SimulatedResponse(404, Map.of(), "{}"));
		Reader reader = read(TailOptions.fromStart());
		this.time.advance(Duration.ofSeconds(10));
		assertThat(reader.entries).hasSize(5);
		Reader lost = read(TailOptions.fromStart(), 99);
		this.time.advance(Duration.ofMinutes(1));
		assertThat(lost.failure).isInstanceOf(CodegenNotFoundException.class);
	}

	private long run(int entries, Duration duration) {
		this.simulation.script(RunScript.completing("Done").withLogEntries(entries).withDuration(duration));
		return this.template.agentRuns().create("Work").block(Duration.ofSeconds(1)).id();
	}

	private List<String> thoughts(long run) {
		List<String> thoughts = new ArrayList<>();
		this.template.agentRuns().logEntries(run).map(AgentRunLog::thought).subscribe(thoughts::add);
		this.time.advance(Duration.ofMinutes(5));
		return thoughts;
	}

	private Reader read(TailOptions options) {
		return read(options, this.simulation.runs().get(0).id());
	}

	private Reader read(TailOptions options, long run) {
		Reader reader = new Reader();
		reader.disposable = this.template.agentRuns()
			.tail(run, options)
			.subscribe(reader.entries::add, (ex) -> reader.failure = ex, () -> reader.completed = true);
		return reader;
	}

	private static final class Reader {

		private final List<Indexed<AgentRunLog>> entries = new ArrayList<>();

		private Disposable disposable;

		private Throwable failure;

		private boolean completed;

		private List<Integer> indexes() {
			return this.entries.stream().map(Indexed::index).toList();
		}

	}

}
