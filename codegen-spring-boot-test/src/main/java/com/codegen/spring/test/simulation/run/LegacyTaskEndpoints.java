package com.codegen.spring.test.simulation.run;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

import com.codegen.spring.test.simulation.rest.Body;
import com.codegen.spring.test.simulation.rest.Call;
import com.codegen.spring.test.simulation.rest.Json;
import com.codegen.spring.test.simulation.rest.NamedPage;
import com.codegen.spring.test.simulation.rest.Page;
import com.codegen.spring.test.simulation.rest.Slice;

/**
 * The tasks of the first Python client, which are agent runs under another path.
 */
public final class LegacyTaskEndpoints {

	private final RunRegistry runs;

	private final RunViews views;

	private final long userId;

	public LegacyTaskEndpoints(RunRegistry runs, RunViews views, long userId) {
		this.runs = runs;
		this.views = views;
		this.userId = userId;
	}

	/**
	 * Start a task.
	 * @param call the input
	 * @return the task
	 */
	public Object create(Call call) {
		long organization = call.organization();
		String prompt = call.body().text("prompt");
		ObjectNode metadata = metadata(call.body());
		call.verify();
		NewRun asked = new NewRun(organization, this.userId, "API", prompt, List.of(), metadata, null, null, null);
		return view(this.runs.create(asked, call.now()), call);
	}

	/**
	 * Show a task.
	 * @param call the input
	 * @return the task
	 */
	public Object get(Call call) {
		return view(find(call), call);
	}

	/**
	 * List tasks, newest first.
	 * @param call the input
	 * @return a page
	 */
	public Object list(Call call) {
		long organization = call.organization();
		String status = call.queryChoice("status", LegacyStatus.ALL);
		Slice slice = call.offsetSlice();
		call.verify();
		List<LegacyTask> tasks = this.runs.newestFirst(organization)
			.stream()
			.map((run) -> view(run, call))
			.filter((task) -> status == null || task.status().equals(status))
			.toList();
		return NamedPage.of("tasks", tasks, slice);
	}

	/**
	 * Cancel a task. One that has ended stays as it is.
	 * @param call the input
	 * @return the task
	 */
	public Object cancel(Call call) {
		SimulatedRun run = find(call);
		run.stop(call.now());
		return view(run, call);
	}

	/**
	 * Show the log of a task.
	 * @param call the input
	 * @return the task's run and its log
	 */
	public Object logs(Call call) {
		Slice slice = call.offsetSlice();
		SimulatedRun run = find(call);
		return this.views.logs(run, Page.of(run.log(call.now()), slice), call.now());
	}

	private SimulatedRun find(Call call) {
		long organization = call.organization();
		long id = call.pathId("task_id");
		call.verify();
		return this.runs.get(organization, id);
	}

	private LegacyTask view(SimulatedRun run, Call call) {
		return LegacyTask.of(run, this.views.url(run), call.now());
	}

	private static ObjectNode metadata(Body body) {
		ObjectNode given = body.optionalObject("metadata");
		ObjectNode metadata = (given != null) ? given.deepCopy() : Json.convert(Map.of(), ObjectNode.class);
		ObjectNode context = body.optionalObject("context");
		if (context != null) {
			metadata.set("context", context);
		}
		for (String name : List.of("priority", "agent_id")) {
			String value = body.optionalText(name);
			if (value != null) {
				metadata.put(name, value);
			}
		}
		return metadata;
	}

}
