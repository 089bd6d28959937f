package com.codegen.spring.sample.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunLogsQuery;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.sample.form.FormToken;
import com.codegen.spring.sample.layout.Workspace;
import com.codegen.spring.sample.live.LogLine;
import com.codegen.spring.sample.live.RunFeed;
import com.codegen.spring.sample.live.RunFeeds;

/**
 * Puts what is known of a run into a model.
 */
@Component
class RunPages {

	private static final Duration PATIENCE = Duration.ofMillis(500);

	private final RunFeeds feeds;

	private final Clock clock = Clock.systemUTC();

	RunPages(RunFeeds feeds) {
		this.feeds = feeds;
	}

	void whole(Workspace workspace, long id, LogFilter filter, int page, Model model) {
		Instant asked = this.clock.instant();
		RunFeed feed = this.feeds.open(workspace, id);
		feed.awaitBeginning(PATIENCE.minus(Duration.between(asked, this.clock.instant())));
		List<LogLine> lines = lines(feed, model);
		model.addAttribute("log", LogView.page(address(id), start(feed), lines, filter, page, false));
		model.addAttribute("token", FormToken.next(workspace.organizationId()));
	}

	void page(Workspace workspace, long id, LogFilter filter, int page, boolean open, Model model) {
		RunFeed feed = this.feeds.known(workspace, id);
		RunFeed.State state = feed.state();
		model.addAttribute("run", new LogOwner(id, state.ended()));
		model.addAttribute("log",
				LogView.page(address(id), start(feed), feed.lines(0, state.entries()), filter, page, open));
	}

	void news(Workspace workspace, long id, LogFilter filter, int after, boolean open, Model model) {
		RunFeed feed = this.feeds.known(workspace, id);
		List<LogLine> lines = lines(feed, model);
		model.addAttribute("log", LogView.since(address(id), start(feed), lines, filter, after, open));
	}

	private List<LogLine> lines(RunFeed feed, Model model) {
		RunFeed.State state = feed.state();
		List<LogLine> lines = feed.lines(0, state.entries());
		model.addAttribute("run", RunView.of(state, lines, this.clock.instant()));
		return lines;
	}

	private static @Nullable Instant start(RunFeed feed) {
		return feed.state().run().createdAt();
	}

	/**
	 * An entry with all its texts; long ones are read again.
	 */
	EntryView entry(Workspace workspace, long id, int number, boolean whole) {
		RunFeed feed = this.feeds.known(workspace, id);
		List<LogLine> lines = feed.lines(number - 1, number);
		AgentRunLog entry = (!lines.isEmpty() && lines.get(0).kept()) ? lines.get(0).entry()
				: read(workspace, id, number);
		return EntryView.of(number - 1, entry, whole);
	}

	private static AgentRunLog read(Workspace workspace, long id, int number) {
		return workspace.codegen()
			.agentRuns()
			.logs(id, AgentRunLogsQuery.of(new PageRequest(number - 1, 1)))
			.logs()
			.stream()
			.findFirst()
			.orElseThrow(() -> new MissingEntryException(id, number));
	}

	static String address(long id) {
		return "/runs/" + id;
	}

	/**
	 * What the parts of a log show of its run.
	 *
	 * @param id the run's id
	 * @param ended whether nothing more will come
	 */
	record LogOwner(long id, boolean ended) {

	}

}
