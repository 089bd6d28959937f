package com.codegen.spring.sample.agents;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

import com.codegen.spring.agent.Agent;
import com.codegen.spring.agent.AgentExistsException;
import com.codegen.spring.agent.AgentType;
import com.codegen.spring.sample.layout.SeeOther;
import com.codegen.spring.sample.layout.Workspace;

/**
 * Lists, creates, changes and deletes agents.
 */
@Controller
@RequestMapping("/agents")
class AgentsController {

	@ModelAttribute("types")
	List<String> types() {
		return Arrays.stream(AgentType.values()).map(AgentType::code).toList();
	}

	@GetMapping
	String list(Workspace workspace, Model model) {
		model.addAttribute("agents", workspace.codegen().agents().list());
		return "agents";
	}

	@GetMapping("/new")
	String create(Model model) {
		return form(model, AgentForm.empty(), true, Map.of());
	}

	@PostMapping
	Object create(Workspace workspace, @ModelAttribute AgentForm agentForm, Model model, HttpServletResponse response) {
		Map<String, String> errors = agentForm.errors();
		if (errors.isEmpty()) {
			try {
				workspace.codegen().agents().create(agentForm.applyTo(Agent.of(name(agentForm))));
				return new SeeOther("/agents");
			}
			catch (AgentExistsException ex) {
				errors = Map.of("name", "There is an agent of this name.");
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(model, agentForm, true, errors);
	}

	@GetMapping("/{name}")
	String edit(Workspace workspace, @PathVariable String name, Model model) {
		return form(model, AgentForm.of(workspace.codegen().agents().get(name).profile()), false, Map.of());
	}

	@PostMapping("/{name}")
	Object update(Workspace workspace, @PathVariable String name, @ModelAttribute AgentForm agentForm, Model model,
			HttpServletResponse response) {
		Map<String, String> errors = agentForm.errors();
		if (errors.isEmpty()) {
			workspace.codegen().agents().update(name, agentForm::applyTo);
			return new SeeOther("/agents");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(model, agentForm, false, errors);
	}

	@PostMapping("/{name}/delete")
	View delete(Workspace workspace, @PathVariable String name) {
		workspace.codegen().agents().delete(name);
		return new SeeOther("/agents");
	}

	private static String form(Model model, AgentForm agentForm, boolean created, Map<String, String> errors) {
		model.addAttribute("form", agentForm);
		model.addAttribute("created", created);
		model.addAttribute("errors", errors);
		return "agent";
	}

	private static String name(AgentForm agentForm) {
		return Objects.requireNonNull(agentForm.name());
	}

}
