package com.codegen.spring.sample.run;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.codegen.spring.sample.layout.Workspace;
import com.codegen.spring.sample.live.LiveStreams;
import com.codegen.spring.sample.live.RunFeed;
import com.codegen.spring.sample.live.RunFeeds;

/**
 * Shows a run, as a page and in the parts that the page asks for.
 */
@Controller
@RequestMapping("/runs/{id:\\d+}")
class RunController {

	private final RunPages pages;

	private final RunFeeds feeds;

	private final LiveStreams streams;

	RunController(RunPages pages, RunFeeds feeds, LiveStreams streams) {
		this.pages = pages;
		this.feeds = feeds;
		this.streams = streams;
	}

	@GetMapping
	String show(Workspace workspace, @PathVariable long id, @RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "0") int page,
			@RequestParam(required = false) @Nullable String notice,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String fragment, Model model) {
		LogFilter filter = LogFilter.of(type, q);
		if (fragment != null) {
			this.pages.page(workspace, id, filter, Math.max(0, page), false, model);
			return "runlog :: logView";
		}
		this.pages.whole(workspace, id, filter, Math.max(0, page), model);
		model.addAttribute("notice", RunNotice.of(notice));
		return "run";
	}

	/**
	 * A page of rows.
	 */
	@GetMapping("/log")
	String log(Workspace workspace, @PathVariable long id, @RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "false") boolean open, Model model) {
		this.pages.page(workspace, id, LogFilter.of(type, q), Math.max(0, page), open, model);
		return "runlog :: chunk";
	}

	/**
	 * What has changed since a page was shown, with new rows.
	 */
	@GetMapping("/news")
	String news(Workspace workspace, @PathVariable long id, @RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable String q, @RequestParam int after,
			@RequestParam(defaultValue = "false") boolean open, Model model) {
		this.pages.news(workspace, id, LogFilter.of(type, q), Math.max(0, after), open, model);
		return "runnews :: news";
	}

	@GetMapping("/entries/{number:\\d{1,8}}")
	String entry(Workspace workspace, @PathVariable long id, @PathVariable int number,
			@RequestParam(defaultValue = "false") boolean all,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String fragment, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("entry", this.pages.entry(workspace, id, number, all));
		return (fragment != null) ? "entry :: entryBody" : "entry";
	}

	/**
	 * Says when there is something new. The id of an event is the number of entries there
	 * were, so that a browser that comes back is told what it has missed.
	 */
	@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<Flux<ServerSentEvent<String>>> events(Workspace workspace, @PathVariable long id,
			@RequestParam(defaultValue = "false") boolean poll) {
		RunFeed feed = this.feeds.known(workspace, id);
		AtomicReference<RunFeed.@Nullable State> told = new AtomicReference<>();
		return this.streams.open(feed.changes(), () -> news(feed, told), poll);
	}

	private static @Nullable ServerSentEvent<String> news(RunFeed feed, AtomicReference<RunFeed.@Nullable State> told) {
		RunFeed.State state = feed.state();
		RunFeed.State before = told.getAndSet(state);
		if (before != null && before.version() == state.version() && before.entries() == state.entries()) {
			return null;
		}
		String event = state.ended() ? "end" : (state.trouble() != null) ? "trouble" : "news";
		return ServerSentEvent.builder(state.version() + "-" + state.entries())
			.id(Integer.toString(state.entries()))
			.event(event)
			.build();
	}

}
