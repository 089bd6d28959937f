package com.codegen.spring.sample.overview;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import com.codegen.spring.sample.layout.Workspace;
import com.codegen.spring.sample.live.RecentRuns;
import com.codegen.spring.sample.system.ServiceHealth;

/**
 * Shows the first page.
 */
@Controller
class OverviewController {

	private final RecentRuns recentRuns;

	private final Headroom headroom;

	private final ServiceHealth health;

	OverviewController(RecentRuns recentRuns, Headroom headroom, ServiceHealth health) {
		this.recentRuns = recentRuns;
		this.headroom = headroom;
		this.health = health;
	}

	@GetMapping("/")
	String show(Workspace workspace, @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
			Model model) {
		model.addAttribute("overview", OverviewView.of(this.recentRuns.of(workspace).read()));
		model.addAttribute("uses", this.headroom.uses());
		model.addAttribute("health", this.health.components());
		return (fragment != null) ? "overview :: content" : "overview";
	}

}
