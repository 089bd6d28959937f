package com.codegen.spring.sample.problem;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import com.codegen.spring.agent.AgentNotFoundException;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.sample.security.CreationLimitException;

/**
 * Shows readers a page about what went wrong, and htmx the inner part of that page.
 * Programs get problem details.
 */
@Component
class ProblemPages implements HandlerExceptionResolver, ErrorViewResolver, Ordered {

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		Problem problem = problem(ex);
		if (problem == null || !isForReader(request)) {
			return null;
		}
		if (problem.retryAfter() != null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Problem.seconds(problem.retryAfter())));
		}
		return page(problem, request);
	}

	private static @Nullable Problem problem(Exception ex) {
		if (ex instanceof CodegenException failure) {
			return Problem.of(failure);
		}
		if (ex instanceof CreationLimitException exceeded) {
			return Problem.of(exceeded);
		}
		if (ex instanceof AgentNotFoundException) {
			return Problem.of(HttpStatus.NOT_FOUND.value());
		}
		if (ex instanceof TypeMismatchException) {
			return Problem.of(HttpStatus.BAD_REQUEST.value());
		}
		return (ex instanceof ErrorResponse answer) ? Problem.of(answer.getStatusCode().value()) : null;
	}

	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
		return page(Problem.of(status.value()), request);
	}

	private static boolean isForReader(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return isPart(request) || (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE));
	}

	private static boolean isPart(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	private static ModelAndView page(Problem problem, HttpServletRequest request) {
		String view = isPart(request) ? "problem :: panel" : "problem";
		ModelAndView page = new ModelAndView(view, Map.of("problem", problem), problem.httpStatus());
		page.addObject("reload", "GET".equals(request.getMethod()));
		return page;
	}

}
