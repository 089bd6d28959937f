package com.codegen.spring.sample.newrun;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.codegen.spring.agent.AgentNotFoundException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.repository.Repository;
import com.codegen.spring.sample.form.FormRefusedException;
import com.codegen.spring.sample.form.FormToken;
import com.codegen.spring.sample.form.SentForms;
import com.codegen.spring.sample.layout.SeeOther;
import com.codegen.spring.sample.layout.Workspace;
import com.codegen.spring.sample.live.RecentRuns;
import com.codegen.spring.sample.problem.Problem;
import com.codegen.spring.sample.security.CreationLimit;
import com.codegen.spring.sample.security.CreationLimitException;
import com.codegen.spring.task.Task;
import com.codegen.spring.task.TaskRequest;

/**
 * Starts runs. What was entered stays when it cannot be used, and a start that may have
 * happened is not repeated.
 */
@Controller
@RequestMapping("/runs")
class NewRunController {

	private final RecentRuns recentRuns;

	private final SentForms sentForms;

	private final CreationLimit creationLimit;

	NewRunController(RecentRuns recentRuns, SentForms sentForms, CreationLimit creationLimit) {
		this.recentRuns = recentRuns;
		this.sentForms = sentForms;
		this.creationLimit = creationLimit;
	}

	@GetMapping("/new")
	String form(Workspace workspace, @ModelAttribute("form") NewRunForm form, Model model) {
		return show(workspace, model, Map.of());
	}

	@PostMapping
	Object start(Workspace workspace, @ModelAttribute("form") NewRunForm form,
			@RequestParam(name = FormToken.FIELD, required = false) @Nullable String token, Principal user, Model model,
			HttpServletResponse response) {
		NewRun newRun = NewRun.of(form);
		TaskRequest request = newRun.request();
		if (request == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(workspace, model, newRun.problems());
		}
		try {
			List<?> contents = Arrays.asList(form.agent(), request);
			return new SeeOther(this.sentForms.once(workspace.organizationId(), user, token, contents, () -> {
				this.creationLimit.take(user, 1);
				return started(workspace, run(workspace, form.agent(), request));
			}));
		}
		catch (AgentNotFoundException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(workspace, model, Map.of("agent", "There is no such agent any more."));
		}
		catch (CodegenException ex) {
			return refused(workspace, Problem.of(ex), model, response);
		}
		catch (CreationLimitException ex) {
			return refused(workspace, Problem.of(ex), model, response);
		}
		catch (FormRefusedException ex) {
			return refused(workspace, ex.problem(), model, response);
		}
	}

	private static String refused(Workspace workspace, Problem failure, Model model, HttpServletResponse response) {
		response.setStatus(failure.status());
		model.addAttribute("failure", failure);
		return show(workspace, model, Map.of());
	}

	private static Task run(Workspace workspace, @Nullable String agent, TaskRequest request) {
		return (agent != null && !agent.isBlank()) ? workspace.codegen().agents().run(agent, request)
				: workspace.codegen().tasks().run(request);
	}

	private String started(Workspace workspace, Task task) {
		this.recentRuns.of(workspace).expire();
		return "/runs/" + task.id();
	}

	private static String show(Workspace workspace, Model model, Map<String, String> problems) {
		model.addAttribute("token", FormToken.next(workspace.organizationId()));
		model.addAttribute("problems", problems);
		model.addAttribute("agents", workspace.codegen().agents().list());
		model.addAttribute("repositories", repositories(workspace));
		return "newrun";
	}

	/**
	 * Without the list the form works all the same: Codegen chooses.
	 */
	private static List<Choice> repositories(Workspace workspace) {
		try {
			return workspace.codegen().repositories().list().items().stream().map(Choice::of).toList();
		}
		catch (CodegenException ex) {
			return List.of();
		}
	}

	/**
	 * A repository to choose.
	 *
	 * @param id its id
	 * @param name its name
	 */
	public record Choice(long id, String name) {

		private static Choice of(Repository repository) {
			String name = (repository.fullName() != null) ? repository.fullName() : repository.name();
			return new Choice(repository.id(), Objects.requireNonNullElse(name, "Repository " + repository.id()));
		}

	}

}
