package com.codegen.spring.sample.organization;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.codegen.spring.organization.User;
import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.sample.layout.Workspace;

/**
 * Shows the members of the organization.
 */
@Controller
class PeopleController {

	private static final int SIZE = 50;

	@GetMapping("/people")
	String people(Workspace workspace, @RequestParam(defaultValue = "1") int page, Model model) {
		int shown = Math.max(1, page);
		Page<User> people = workspace.codegen().organizations().members(new PageRequest((shown - 1) * SIZE, SIZE));
		model.addAttribute("people", people);
		model.addAttribute("me", workspace.codegen().users().me().id());
		model.addAttribute("pager", Pager.of(shown, SIZE, people.total()));
		return "people";
	}

}
