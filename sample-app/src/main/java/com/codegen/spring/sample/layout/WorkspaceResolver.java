package com.codegen.spring.sample.layout;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import com.codegen.spring.CodegenOperations;
import com.codegen.spring.ReactiveCodegenOperations;

/**
 * Gives controllers the organization the reader has chosen.
 */
@Component
class WorkspaceResolver implements HandlerMethodArgumentResolver {

	private final Organizations organizations;

	private final CodegenOperations codegen;

	private final ReactiveCodegenOperations reactiveCodegen;

	WorkspaceResolver(Organizations organizations, CodegenOperations codegen,
			ReactiveCodegenOperations reactiveCodegen) {
		this.organizations = organizations;
		this.codegen = codegen;
		this.reactiveCodegen = reactiveCodegen;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().equals(Workspace.class);
	}

	@Override
	public Workspace resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binderFactory) {
		HttpServletRequest servletRequest = (HttpServletRequest) request.getNativeRequest();
		Long chosen = this.organizations.chosen(servletRequest);
		long id = (chosen != null) ? chosen : this.codegen.organizationId();
		return new Workspace(id, this.codegen.forOrganization(id), this.reactiveCodegen.forOrganization(id));
	}

}
