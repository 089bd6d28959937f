package com.codegen.spring.sample.run;

import java.security.Principal;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.codegen.spring.agentrun.ResumeAgentRun;
import com.codegen.spring.agentrun.StopAgentRun;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.repository.PullRequestEdit;
import com.codegen.spring.repository.PullRequestState;
import com.codegen.spring.sample.form.FormRefusedException;
import com.codegen.spring.sample.form.FormToken;
import com.codegen.spring.sample.form.SentForms;
import com.codegen.spring.sample.layout.SeeOther;
import com.codegen.spring.sample.layout.Workspace;
import com.codegen.spring.sample.live.RecentRuns;
import com.codegen.spring.sample.problem.Problem;
import com.codegen.spring.sample.security.CreationLimit;
import com.codegen.spring.sample.security.CreationLimitException;

/**
 * Changes a run or what it made. After a change the browser is sent back to the page, so
 * that to load it again repeats nothing.
 */
@Controller
@RequestMapping("/runs/{id:\\d+}")
class RunActionController {

	private final RunPages pages;

	private final RecentRuns recentRuns;

	private final SentForms sentForms;

	private final CreationLimit creationLimit;

	RunActionController(RunPages pages, RecentRuns recentRuns, SentForms sentForms, CreationLimit creationLimit) {
		this.pages = pages;
		this.recentRuns = recentRuns;
		this.sentForms = sentForms;
		this.creationLimit = creationLimit;
	}

	@PostMapping("/resume")
	Object resume(Workspace workspace, @PathVariable long id, @RequestParam(defaultValue = "") String prompt,
			@RequestParam(name = FormToken.FIELD, required = false) @Nullable String token, Principal user, Model model,
			HttpServletResponse response) {
		if (prompt.isBlank()) {
			return refused(workspace, id,
					Problem.of(422, "Nothing was sent", "Write a message: what should the agent do next?"), prompt,
					model, response);
		}
		try {
			return new SeeOther(
					this.sentForms.once(workspace.organizationId(), user, token, List.of(id, prompt), () -> {
						this.creationLimit.take(user, 1);
						workspace.codegen().agentRuns().resume(ResumeAgentRun.of(id, prompt));
						return done(workspace, id, RunNotice.RESUMED);
					}));
		}
		catch (CodegenException ex) {
			return refused(workspace, id, Problem.of(ex), prompt, model, response);
		}
		catch (CreationLimitException ex) {
			return refused(workspace, id, Problem.of(ex), prompt, model, response);
		}
		catch (FormRefusedException ex) {
			return refused(workspace, id, ex.problem(), prompt, model, response);
		}
	}

	/** The message is shown again, be it without its run. */
	private String refused(Workspace workspace, long id, Problem failure, String prompt, Model model,
			HttpServletResponse response) {
		model.addAttribute("message", prompt);
		response.setStatus(failure.status());
		try {
			this.pages.whole(workspace, id, LogFilter.of(null, null), 0, model);
			model.addAttribute("failure", failure);
			return "run";
		}
		catch (CodegenException ex) {
			model.addAttribute("problem", failure);
			return "problem";
		}
	}

	@PostMapping("/stop")
	SeeOther stop(Workspace workspace, @PathVariable long id) {
		workspace.codegen().agentRuns().ban(StopAgentRun.of(id));
		return new SeeOther(done(workspace, id, RunNotice.STOPPED));
	}

	@PostMapping("/allow")
	SeeOther allow(Workspace workspace, @PathVariable long id) {
		workspace.codegen().agentRuns().unban(StopAgentRun.of(id));
		return new SeeOther(done(workspace, id, RunNotice.ALLOWED));
	}

	@PostMapping("/pull-requests/{pullRequestId:\\d+}")
	Object edit(Workspace workspace, @PathVariable long id, @PathVariable long pullRequestId,
			@RequestParam PullRequestState state, Model model, HttpServletResponse response) {
		PullRequestEdit edit = workspace.codegen().pullRequests().edit(pullRequestId, state);
		if (edit.success()) {
			return new SeeOther(done(workspace, id, RunNotice.CHANGED));
		}
		Problem failure = Problem.of(409, "The pull request was not changed",
				"GitHub refused it. Its page there says in what state it is.");
		return refused(workspace, id, failure, "", model, response);
	}

	private String done(Workspace workspace, long id, RunNotice notice) {
		this.recentRuns.of(workspace).expire();
		return RunPages.address(id) + "?notice=" + notice.code();
	}

}
