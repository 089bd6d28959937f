package com.codegen.spring.watch;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunStatus;
import com.codegen.spring.json.JsonValue;
import com.codegen.spring.page.Page;

import static org.assertj.core.api.Assertions.assertThat;

class RunPositionsTests {

	private final RunPositions positions = new RunPositions();

	@Test
	void takesAllRunsForNewUntilAPageWasRead() {
		assertThat(this.positions.isNew(7)).isTrue();
		assertThat(this.positions.position(this.positions.rank(7), 0)).isZero();
		this.positions.learn(0, page(10, 9, 7));
		assertThat(this.positions.isNew(9)).isFalse();
		assertThat(this.positions.isNew(10)).isTrue();
	}

	@Test
	void knowsThePlacesAPageHasShown() {
		this.positions.learn(5, page(20, LongStream.of(115, 114, 113).toArray()));
		assertThat(place(115)).isEqualTo(5);
		assertThat(place(114)).isEqualTo(6);
		assertThat(place(113)).isEqualTo(7);
		assertThat(this.positions.rankAt(6)).isEqualTo(this.positions.rank(114));
	}

	@Test
	void movesEverythingWhenRunsAreAdded() {
		this.positions.learn(0, page(20, 120, 119, 118));
		assertThat(this.positions.position(this.positions.rank(119), 4)).isEqualTo(5);
		this.positions.learn(0, page(23, 123, 122, 121));
		assertThat(this.positions.total()).isEqualTo(23);
		assertThat(place(119)).isEqualTo(4);
	}

	@Test
	void looksBetweenKnownPlacesInProportionToTheIds() {
		this.positions.learn(0, page(101, 1_000, 990));
		this.positions.learn(99, page(101, 20, 10));
		assertThat(place(505)).isBetween(49L, 51L);
		assertThat(place(990)).isEqualTo(1);
	}

	@Test
	void goesOnBehindTheOldestKnownRunAtTheSameDistance() {
		this.positions.learn(0, page(1_000, 1_000, 990, 980));
		assertThat(place(900)).isEqualTo(10);
	}

	@Test
	void looksForNewerRunsBeforeTheNewestKnownRun() {
		this.positions.learn(30, page(1_000, 1_000, 990, 980));
		assertThat(place(1_100)).isEqualTo(20);
		assertThat(place(9_000)).isZero();
	}

	@Test
	void forgetsWhatAPageContradicts() {
		this.positions.learn(0, page(100, 200, 150, 100));
		this.positions.learn(10, page(100, 190, 120, 110));
		assertThat(place(110)).isEqualTo(12);
		assertThat(place(190)).isEqualTo(10);
		this.positions.learn(0, page(100));
		assertThat(place(110)).as("an empty page tells nothing").isEqualTo(12);
	}

	@Test
	void remembersTheNewestThousandPlaces() {
		for (int i = 0; i < 1_000; i++) {
			this.positions.learn(3_000 - 2 * i - 2, page(3_000, i * 100 + 50, i * 100 + 1));
		}
		assertThat(place(50_001)).isEqualTo(1_999);
		assertThat(place(1)).as("an estimate").isEqualTo(3_019);
	}

	private long place(long id) {
		return this.positions.position(this.positions.rank(id), 0);
	}

	private static Page<AgentRun> page(long total, long... ids) {
		List<AgentRun> runs = LongStream.of(ids)
			.mapToObj((id) -> new AgentRun(id, 1, AgentRunStatus.ACTIVE, null, null, null, null, null, List.of(),
					JsonValue.NULL))
			.toList();
		return new Page<>(runs, total, 1, 100, 1);
	}

}
