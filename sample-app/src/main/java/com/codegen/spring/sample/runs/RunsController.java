package com.codegen.spring.sample.runs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import com.codegen.spring.sample.layout.Workspace;
import com.codegen.spring.sample.live.RecentRuns;

/**
 * Shows the list of runs.
 */
@Controller
class RunsController {

	private final RecentRuns recentRuns;

	RunsController(RecentRuns recentRuns) {
		this.recentRuns = recentRuns;
	}

	@GetMapping("/runs")
	String runs(Workspace workspace, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String source,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String fragment, Model model) {
		List<RunRow> rows = this.recentRuns.of(workspace).read().stream().map(RunRow::of).toList();
		model.addAttribute("list", RunsPage.of(rows, RunFilter.of(q, status, source, page)));
		return (fragment != null) ? "runs :: results" : "runs";
	}

}
