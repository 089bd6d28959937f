package com.codegen.spring.sample.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import com.codegen.spring.organization.usage.OrganizationUsage;
import com.codegen.spring.sample.layout.Workspace;

/**
 * Shows how many runs were started on each of the last days.
 */
@Controller
class UsageController {

	private static final int DAYS = 30;

	private final Clock clock = Clock.systemUTC();

	@GetMapping("/usage")
	String usage(Workspace workspace, Model model) {
		LocalDate last = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		Instant from = last.minusDays(DAYS - 1L).atStartOfDay().toInstant(ZoneOffset.UTC);
		OrganizationUsage usage = workspace.codegen().organizations().usage(from, from.plus(Duration.ofDays(DAYS)));
		model.addAttribute("usage", UsageView.of(usage, last, DAYS));
		return "usage";
	}

}
