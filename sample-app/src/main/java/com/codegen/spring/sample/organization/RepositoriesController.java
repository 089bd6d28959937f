package com.codegen.spring.sample.organization;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import com.codegen.spring.repository.Repository;
import com.codegen.spring.sample.layout.Workspace;

/**
 * Shows and searches the repositories of the organization. The API cannot search, so the
 * search covers what was read.
 */
@Controller
class RepositoriesController {

	private static final int COVERED = 300;

	private static final int SIZE = 50;

	@GetMapping("/repositories")
	String repositories(Workspace workspace, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "1") int page,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part, Model model) {
		List<Repository> known = workspace.codegen().repositories().all().stream().limit(COVERED).toList();
		List<Repository> found = known.stream().filter((repository) -> matches(repository, q.strip())).toList();
		Pager pager = Pager.of(Math.max(1, page), SIZE, found.size());
		model.addAttribute("q", q);
		model.addAttribute("covered", known.size());
		model.addAttribute("repositories", found.stream().skip((pager.page() - 1L) * SIZE).limit(SIZE).toList());
		model.addAttribute("pager", pager);
		return (part != null) ? "repositories :: results" : "repositories";
	}

	private static boolean matches(Repository repository, String q) {
		String wanted = q.toLowerCase(Locale.ROOT);
		return Stream.of(repository.fullName(), repository.name(), repository.description(), repository.language())
			.filter(Objects::nonNull)
			.anyMatch((text) -> text.toLowerCase(Locale.ROOT).contains(wanted)) || wanted.isEmpty();
	}

}
