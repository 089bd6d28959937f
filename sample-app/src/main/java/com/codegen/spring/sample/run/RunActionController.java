package com.codegen.spring.sample.run;

import java.security.Principal;

import jakarta.servlet.http.HttpServletResponse;

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

	private final CreationLimit creationLimit;

	RunActionController(RunPages pages, RecentRuns recentRuns, CreationLimit creationLimit) {
		this.pages = pages;
		this.recentRuns = recentRuns;
		this.creationLimit = creationLimit;
	}

	@PostMapping("/resume")
	Object resume(Workspace workspace, @PathVariable long id, @RequestParam(defaultValue = "") String prompt,
			Principal user, Model model, HttpServletResponse response) {
		if (prompt.isBlank()) {
			return refused(workspace, id,
					Problem.of(422, "Nothing was sent", "Write a message: what should the agent do next?"), prompt,
					model, response);
		}
		try {
			this.creationLimit.take(user, 1);
			workspace.codegen().agentRuns().resume(ResumeAgentRun.of(id, prompt));
			return done(workspace, id, RunNotice.RESUMED);
		}
		catch (CodegenException ex) {
			return refused(workspace, id, Problem.of(ex), prompt, model, response);
		}
		catch (CreationLimitException ex) {
			return refused(workspace, id, Problem.of(ex), prompt, model, response);
		}
	}

	private String refused(Workspace workspace, long id, Problem failure, String prompt, Model model,
			HttpServletResponse response) {
		this.pages.whole(workspace, id, LogFilter.of(null, null), 0, model);
		model.addAttribute("failure", failure);
		model.addAttribute("message", prompt);
		response.setStatus(failure.status());
		return "run";
	}

	@PostMapping("/stop")
	SeeOther stop(Workspace workspace, @PathVariable long id) {
		workspace.codegen().agentRuns().ban(StopAgentRun.of(id));
		return done(workspace, id, RunNotice.STOPPED);
	}

	@PostMapping("/allow")
	SeeOther allow(Workspace workspace, @PathVariable long id) {
		workspace.codegen().agentRuns().unban(StopAgentRun.of(id));
		return done(workspace, id, RunNotice.ALLOWED);
	}

	@PostMapping("/pull-requests/{pullRequestId:\\d+}")
	Object edit(Workspace workspace, @PathVariable long id, @PathVariable long pullRequestId,
			@RequestParam PullRequestState state, Model model, HttpServletResponse response) {
		PullRequestEdit edit = workspace.codegen().pullRequests().edit(pullRequestId, state);
		if (edit.success()) {
			return done(workspace, id, RunNotice.CHANGED);
		}
		Problem failure = Problem.of(409, "The pull request was not changed",
				"GitHub refused it. Its page there says in what state it is.");
		return refused(workspace, id, failure, "", model, response);
	}

	private SeeOther done(Workspace workspace, long id, RunNotice notice) {
		this.recentRuns.of(workspace).expire();
		return new SeeOther(RunPages.address(id) + "?notice=" + notice.code());
	}

}
