package com.codegen.spring.sample.batch;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import com.codegen.spring.sample.form.FormRefusedException;
import com.codegen.spring.sample.form.FormToken;
import com.codegen.spring.sample.form.SentForms;
import com.codegen.spring.sample.layout.SeeOther;
import com.codegen.spring.sample.layout.Workspace;
import com.codegen.spring.sample.live.LiveStreams;
import com.codegen.spring.sample.problem.Problem;
import com.codegen.spring.sample.security.CreationLimit;
import com.codegen.spring.sample.security.CreationLimitException;
import com.codegen.spring.task.TaskRequest;

/**
 * Starts many runs at once and shows how far they have come.
 */
@Controller
@RequestMapping("/batch")
class BatchController {

	static final int MOST_PROMPTS = 200;

	private final Batches batches;

	private final LiveStreams streams;

	private final SentForms sentForms;

	private final CreationLimit creationLimit;

	BatchController(Batches batches, LiveStreams streams, SentForms sentForms, CreationLimit creationLimit) {
		this.batches = batches;
		this.streams = streams;
		this.sentForms = sentForms;
		this.creationLimit = creationLimit;
	}

	@GetMapping
	String form(Workspace workspace, @RequestParam(required = false) @Nullable String again, Model model) {
		if (again != null) {
			Batch batch = batch(again);
			model.addAttribute("prompts", String.join("\n", batch.failedPrompts()));
			warn(batch.organizationId(), workspace.organizationId(), model);
		}
		return show(workspace, model);
	}

	private static void warn(long before, long now, Model model) {
		if (before != now) {
			model.addAttribute("failure", Problem.of(409, "This batch is of another organization", """
					Its runs were started in organization %d, and you are in organization %d now, where these would \
					start.""".formatted(before, now)));
		}
	}

	private static String show(Workspace workspace, Model model) {
		model.addAttribute("token", FormToken.next(workspace.organizationId()));
		return "newbatch";
	}

	@PostMapping
	Object start(Workspace workspace, @RequestParam(defaultValue = "") String prompts,
			@RequestParam(name = FormToken.FIELD, required = false) @Nullable String token, Principal user, Model model,
			HttpServletResponse response) {
		List<TaskRequest> requests = Arrays.stream(prompts.split("\\R"))
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map(TaskRequest::of)
			.toList();
		if (requests.isEmpty() || requests.size() > MOST_PROMPTS) {
			return refused(workspace, Problem.of(422, "Nothing was started",
					"Write one prompt on each line, up to " + MOST_PROMPTS + "."), prompts, model, response);
		}
		try {
			return new SeeOther(this.sentForms.once(workspace.organizationId(), user, token, requests, () -> {
				this.creationLimit.take(user, requests.size());
				return "/batch/" + this.batches.start(workspace, requests).id();
			}));
		}
		catch (CreationLimitException ex) {
			return refused(workspace, Problem.of(ex), prompts, model, response);
		}
		catch (FormRefusedException ex) {
			return refused(workspace, ex.problem(), prompts, model, response);
		}
	}

	private static String refused(Workspace workspace, Problem failure, String prompts, Model model,
			HttpServletResponse response) {
		response.setStatus(failure.status());
		model.addAttribute("failure", failure);
		model.addAttribute("prompts", prompts);
		return show(workspace, model);
	}

	@GetMapping("/{id}")
	String show(@PathVariable String id, Model model) {
		model.addAttribute("batch", BatchView.of(batch(id)));
		return "batch";
	}

	@PostMapping("/{id}/stop")
	SeeOther stop(@PathVariable String id) {
		batch(id).stop();
		return new SeeOther("/batch/" + id);
	}

	@GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<Flux<ServerSentEvent<String>>> events(@PathVariable String id,
			@RequestParam(defaultValue = "false") boolean poll) {
		Batch batch = batch(id);
		AtomicReference<@Nullable BatchView> told = new AtomicReference<>();
		return this.streams.open(batch.changes(), () -> news(BatchView.of(batch), told), poll);
	}

	private static @Nullable ServerSentEvent<String> news(BatchView view, AtomicReference<@Nullable BatchView> told) {
		if (view.equals(told.getAndSet(view))) {
			return null;
		}
		return ServerSentEvent.builder("batch").id("" + view.done()).event(view.ended() ? "end" : "news").build();
	}

	private Batch batch(String id) {
		Batch batch = this.batches.find(id);
		if (batch == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return batch;
	}

}
