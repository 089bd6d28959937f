package com.codegen.spring.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TailPositionTests {

	private final List<String> list = new ArrayList<>();

	private final List<String> seen = new ArrayList<>();

	private TailPosition<String> position = new TailPosition<>(0, Function.identity());

	private int looks;

	@Test
	void deliversALateItemOnceAndNoOtherTwice() {
		IntStream.range(0, 250).forEach((i) -> this.list.add("e" + i));
		read(100);
		this.list.add(248, "late");
		this.list.add("e250");
		read(100);
		assertThat(this.seen).hasSize(252).endsWith("e248", "e249", "late", "e250").doesNotHaveDuplicates();
		this.list.add(3, "very late");
		read(100);
		assertThat(this.seen).hasSize(253).endsWith("very late").doesNotHaveDuplicates();
		this.looks = 0;
		read(100);
		assertThat(this.looks).isEqualTo(1);
	}

	@Test
	void deliversEqualItemsAsOftenAsTheyAreThere() {
		for (int i = 0; i < 340; i++) {
			this.list.add("tick");
			read((i % 3 == 0) ? 100 : 7);
		}
		assertThat(this.seen).hasSize(340);
		this.list.add(0, "first");
		this.list.add(337, "late");
		read(100);
		assertThat(this.seen).hasSize(342).contains("late");
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, 10, 1 })
	void deliversEachItemOnceWhateverIsInserted(int cap) {
		for (int seed = 0; seed < 60; seed++) {
			this.list.clear();
			this.seen.clear();
			this.position = new TailPosition<>(0, Function.identity());
			Random random = new Random(seed);
			for (int round = 0; round < 40; round++) {
				int added = random.nextInt(30);
				for (int i = 0; i < added; i++) {
					int place = (random.nextInt(4) == 0) ? random.nextInt(this.list.size() + 1) : this.list.size();
					this.list.add(place, "e" + this.list.size());
				}
				read(cap);
			}
			assertThat(this.seen).as("seed " + seed).containsExactlyInAnyOrderElementsOf(this.list);
		}
	}

	@Test
	void keepsThePlacesOfItemsThatCannotBeRead() {
		List<Indexed<String>> fresh = this.position
			.accept(new TailPage<>(List.of(new Indexed<>(1, "a"), new Indexed<>(3, "b")), 5, 5, false));
		assertThat(fresh).containsExactly(new Indexed<>(1, "a"), new Indexed<>(3, "b"));
		assertThat(this.position.next().skip()).isEqualTo(5);
	}

	private void read(int cap) {
		TailPage<String> page;
		do {
			PageRequest request = this.position.next();
			int from = Math.min(request.skip(), this.list.size());
			int to = Math.min(from + Math.min(cap, request.limit()), this.list.size());
			List<Indexed<String>> items = IntStream.range(from, to)
				.mapToObj((place) -> new Indexed<>(place - from, this.list.get(place)))
				.toList();
			page = new TailPage<>(items, items.size(), this.list.size(), false);
			this.position.accept(page).forEach((item) -> this.seen.add(item.item()));
			this.looks++;
		}
		while (this.position.hasMore(page));
	}

}
