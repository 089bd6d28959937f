package com.codegen.spring.sample.system;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import com.codegen.spring.sample.layout.Workspace;

/**
 * Shows how this service does.
 */
@Controller
class SystemController {

	private final Connection connection;

	private final CallStatistics calls;

	private final ServiceHealth health;

	private final Settings settings;

	SystemController(Connection connection, CallStatistics calls, ServiceHealth health, Settings settings) {
		this.connection = connection;
		this.calls = calls;
		this.health = health;
		this.settings = settings;
	}

	@GetMapping("/system")
	String system(Workspace workspace, Model model) {
		model.addAttribute("api", workspace.codegen().health());
		model.addAttribute("connection", this.connection.describe(workspace.organizationId()));
		model.addAttribute("calls", this.calls.read());
		model.addAttribute("health", this.health.components());
		model.addAttribute("settings", this.settings.all());
		return "system";
	}

}
