package com.codegen.spring.sample.live;

import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.codegen.spring.sample.layout.Workspace;

/**
 * Tells pages with lists of runs when to look again.
 */
@Controller
class RunListStreamController {

	private final LiveStreams streams;

	private final RecentRuns recentRuns;

	RunListStreamController(LiveStreams streams, RecentRuns recentRuns) {
		this.streams = streams;
		this.recentRuns = recentRuns;
	}

	@GetMapping(path = "/runs/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<Flux<ServerSentEvent<String>>> events(Workspace workspace,
			@RequestParam(defaultValue = "false") boolean poll) {
		RunList list = this.recentRuns.of(workspace);
		AtomicLong told = new AtomicLong(-1);
		return this.streams.open(list.changes(), () -> news(list, told), poll);
	}

	private static @Nullable ServerSentEvent<String> news(RunList list, AtomicLong told) {
		RunList.Snapshot snapshot = list.known();
		if (told.getAndSet(snapshot.version()) == snapshot.version()) {
			return null;
		}
		String event = (snapshot.trouble() != null) ? "trouble" : "news";
		return ServerSentEvent.builder("" + snapshot.version())
			.id("" + snapshot.version())
			.event(event)
			.data((snapshot.trouble() != null) ? snapshot.trouble() : "runs")
			.build();
	}

}
