package com.codegen.spring.sample.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.sample.live.LogLine;
import com.codegen.spring.sample.text.EntryGroup;

/**
 * The log as a line of bars: as wide as the time an entry took, in the colour of its
 * group. Of a long log several entries share a bar, which is red if one of them failed.
 *
 * @param bars the bars
 */
public record TimeStrip(List<Bar> bars) {

	static final int WIDTH = 1000;

	static final int MOST = 200;

	static TimeStrip of(List<LogLine> lines, @Nullable Instant start) {
		List<Bar> bars = new ArrayList<>();
		int share = Math.max(1, (lines.size() + MOST - 1) / MOST);
		double gap = (lines.size() > MOST / 2) ? 0 : 2;
		double begin = 0;
		for (int from = 0; from < lines.size(); from += share) {
			List<LogLine> part = lines.subList(from, Math.min(from + share, lines.size()));
			double end = Math.max(begin + 2, place(lines, part.get(part.size() - 1), start));
			LogLine shown = part.stream()
				.filter((line) -> line.group() == EntryGroup.ERROR)
				.findFirst()
				.orElse(part.get(0));
			bars.add(new Bar(shown.index() + 1, round(begin), round(Math.max(1, end - begin - gap)),
					shown.group().code()));
			begin = end;
		}
		return new TimeStrip(bars);
	}

	/**
	 * Where a line ends: by time if the times are known, else by its place.
	 */
	private static double place(List<LogLine> lines, LogLine line, @Nullable Instant start) {
		Instant last = lines.get(lines.size() - 1).entry().createdAt();
		Instant at = line.entry().createdAt();
		if (start == null || last == null || at == null || !last.isAfter(start)) {
			return WIDTH * (line.index() + 1.0) / lines.size();
		}
		double share = (double) (at.toEpochMilli() - start.toEpochMilli())
				/ (last.toEpochMilli() - start.toEpochMilli());
		return WIDTH * Math.max(0, Math.min(1, share));
	}

	private static double round(double value) {
		return Math.round(value * 10) / 10.0;
	}

	/**
	 * A bar.
	 *
	 * @param number the entry it leads to
	 * @param x where it begins
	 * @param width how wide it is
	 * @param group its colour
	 */
	public record Bar(int number, double x, double width, String group) {

	}

}
