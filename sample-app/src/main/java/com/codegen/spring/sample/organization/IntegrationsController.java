package com.codegen.spring.sample.organization;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import com.codegen.spring.organization.Integration;
import com.codegen.spring.sample.layout.Workspace;

/**
 * Shows what the organization is connected with, what works first. Read only.
 */
@Controller
class IntegrationsController {

	private static final Comparator<Integration> ACTIVE_FIRST = Comparator.comparing(Integration::active)
		.reversed()
		.thenComparing(Integration::integrationType, Comparator.nullsLast(Comparator.naturalOrder()));

	@GetMapping("/integrations")
	String integrations(Workspace workspace, Model model) {
		List<Integration> integrations = workspace.codegen()
			.organizations()
			.integrations()
			.integrations()
			.stream()
			.sorted(ACTIVE_FIRST)
			.toList();
		model.addAttribute("integrations", integrations);
		model.addAttribute("active", integrations.stream().filter(Integration::active).count());
		return "integrations";
	}

}
