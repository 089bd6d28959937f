package com.codegen.spring.sample.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.LogMessageType;
import com.codegen.spring.json.JsonValue;
import com.codegen.spring.sample.live.LogLine;
import com.codegen.spring.sample.text.EntryGroup;

import static org.assertj.core.api.Assertions.assertThat;

class LogViewTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private static final LogFilter ALL = LogFilter.of(null, null);

	private final List<LogLine> lines = lines(250);

	@Test
	void showsAHundredRowsAPage() {
		LogView view = LogView.page("/runs/7", START, this.lines, ALL, 2, false);
		assertThat(view.rows()).hasSize(50);
		assertThat(view.rows().get(0).number()).isEqualTo(201);
		assertThat(view.pages()).containsExactly(0, 1, 2);
		assertThat(view.rows()).allSatisfy((row) -> assertThat(row.body()).isNull());
	}

	@Test
	void filtersByTypeAndText() {
		LogView view = LogView.page("/runs/7", START, this.lines, LogFilter.of("error", "STEP 100"), 0, false);
		assertThat(view.rows()).extracting(EntryRow::number).containsExactly(101);
		assertThat(view.matches()).isEqualTo(1);
		assertThat(view.total()).isEqualTo(250);
	}

	@Test
	void findsTextInOutput() {
		LogView view = LogView.page("/runs/7", START, this.lines, LogFilter.of(null, "OUTPUT OF 42"), 0, false);
		assertThat(view.rows()).extracting(EntryRow::number).containsExactly(43);
	}

	@Test
	void tellsWhatHasCome() {
		LogView view = LogView.since("/runs/7", START, this.lines, ALL, 120, false);
		assertThat(view.rows()).hasSize(100);
		assertThat(view.next()).isEqualTo(220);
		LogView errors = LogView.since("/runs/7", START, this.lines, LogFilter.of("error", null), 220, false);
		assertThat(errors.rows()).extracting(EntryRow::number).containsExactly(221, 231, 241);
		assertThat(errors.next()).isEqualTo(250);
	}

	@Test
	void hasNothingNewForThoseAhead() {
		LogView view = LogView.since("/runs/7", START, this.lines, ALL, 400, false);
		assertThat(view.rows()).isEmpty();
		assertThat(view.next()).isEqualTo(400);
	}

	@Test
	void namesErrors() {
		LogView view = LogView.page("/runs/7", START, lines(25), ALL, 0, false);
		assertThat(view.errors()).isEqualTo("1,11,21");
		assertThat(view.firstError()).isEqualTo("1");
	}

	@Test
	void drawsABarForEachEntry() {
		TimeStrip strip = TimeStrip.of(lines(4), START);
		assertThat(strip.bars()).extracting(TimeStrip.Bar::number).containsExactly(1, 2, 3, 4);
		assertThat(strip.bars().get(3).x() + strip.bars().get(3).width()).isBetween(990.0, 1000.0);
	}

	@Test
	void sharesBarsInLongLogs() {
		TimeStrip strip = TimeStrip.of(lines(10_000), START);
		assertThat(strip.bars()).hasSizeLessThanOrEqualTo(TimeStrip.MOST)
			.allMatch((bar) -> bar.group().equals("error"));
	}

	@Test
	void cutsLongTextsUnlessAllIsWanted() {
		AgentRunLog entry = entry(0, "x".repeat(1_000_000));
		assertThat(EntryView.of(0, entry, false).cut()).isTrue();
		assertThat(EntryView.of(0, entry, false).output().get(0).text()).hasSize(EntryView.LONGEST);
		assertThat(EntryView.of(0, entry, true).cut()).isFalse();
		assertThat(EntryView.of(0, entry, true).output().get(0).text()).hasSizeGreaterThan(1_000_000);
	}

	private static List<LogLine> lines(int count) {
		return IntStream.range(0, count).mapToObj((index) -> line(index, entry(index, "output of " + index))).toList();
	}

	private static LogLine line(int index, AgentRunLog entry) {
		return new LogLine(index, EntryGroup.of(entry.messageType()), "Step " + index, 20, entry, true);
	}

	private static AgentRunLog entry(int index, String output) {
		LogMessageType type = (index % 10 == 0) ? LogMessageType.ERROR : LogMessageType.ACTION;
		return new AgentRunLog(7, START.plusSeconds(index + 1), type, "Step " + index, "grep",
				JsonValue.of(Map.of("q", index)), JsonValue.of(Map.of("text", output)), JsonValue.NULL);
	}

}
