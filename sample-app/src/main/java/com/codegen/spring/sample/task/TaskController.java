package com.codegen.spring.sample.task;

import java.net.URI;
import java.security.Principal;
import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.sample.security.CreationLimit;
import com.codegen.spring.task.Task;
import com.codegen.spring.task.TaskTimeoutException;
import com.codegen.spring.watch.WatcherClosedException;

/**
 * Starts, shows and lists tasks.
 */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

	private final CodegenOperations codegen;

	private final ReactiveCodegenOperations reactiveCodegen;

	private final CreationLimit creationLimit;

	TaskController(CodegenOperations codegen, ReactiveCodegenOperations reactiveCodegen, CreationLimit creationLimit) {
		this.codegen = codegen;
		this.reactiveCodegen = reactiveCodegen;
		this.creationLimit = creationLimit;
	}

	@PostMapping
	ResponseEntity<TaskView> start(@RequestBody NewTask newTask, Principal user) {
		this.creationLimit.take(user, 1);
		Task task = this.codegen.runTask(newTask.toRequest());
		return ResponseEntity.accepted().location(URI.create("/api/tasks/" + task.id())).body(TaskView.of(task));
	}

	@GetMapping
	List<TaskView> list(@RequestParam(defaultValue = "20") int limit) {
		if (limit < 1 || limit > 100) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "'limit' must be a whole number from 1 to 100.");
		}
		return this.codegen.tasks().list(limit).items().stream().map(TaskView::of).toList();
	}

	@GetMapping("/{id}")
	TaskView show(@PathVariable long id) {
		return TaskView.of(this.codegen.tasks().get(id));
	}

	/**
	 * Show the task when it has ended, or as it is when the time is over or the service
	 * stops. No thread waits meanwhile.
	 */
	@GetMapping(path = "/{id}", params = "wait")
	Mono<TaskView> await(@PathVariable long id, @RequestParam WaitTime wait) {
		return this.reactiveCodegen.tasks()
			.await(id, wait.duration())
			.onErrorResume((ex) -> ex instanceof TaskTimeoutException || ex instanceof WatcherClosedException,
					(ex) -> this.reactiveCodegen.tasks().get(id))
			.map(TaskView::of);
	}

}
