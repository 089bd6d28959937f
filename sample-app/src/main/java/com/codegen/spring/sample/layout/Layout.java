package com.codegen.spring.sample.layout;

import java.security.Principal;
import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import com.codegen.spring.sample.layout.LayoutView.Choice;
import com.codegen.spring.sample.security.LocalUser;
import com.codegen.spring.sample.simulation.Simulation;

/**
 * The bean {@code layout} of the templates. It is asked by {@code layout.html} and not
 * put into the model, so that error pages have their navigation too.
 */
@Component("layout")
public class Layout {

	private final HttpServletRequest request;

	private final Organizations organizations;

	private final Simulation simulation;

	Layout(HttpServletRequest request, Organizations organizations, Simulation simulation) {
		this.request = request;
		this.organizations = organizations;
		this.simulation = simulation;
	}

	/**
	 * What the layout shows around the page that is being rendered.
	 * @return the view
	 */
	public LayoutView current() {
		String path = path();
		String query = this.request.getQueryString();
		boolean known = this.request.isUserInRole("VIEW");
		List<Choice> choices = known ? this.organizations.choices() : List.of();
		return new LayoutView(path, (query != null) ? path + "?" + query : path, Section.around(path),
				Theme.of(this.request), this.simulation.isDeclared(), choices,
				known ? this.organizations.chosen(this.request) : null, userName(),
				this.request.isUserInRole("OPERATE"));
	}

	private @Nullable String userName() {
		Principal user = this.request.getUserPrincipal();
		return (user == null || user instanceof LocalUser) ? null : user.getName();
	}

	private String path() {
		return (this.request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) ? failed
				: this.request.getRequestURI();
	}

	/**
	 * Where to go after a form that is on every page.
	 * @param address the address the form was on
	 * @return the address, or the first page when it would leave this application
	 */
	static String back(@Nullable String address) {
		if (address == null || !address.startsWith("/") || address.startsWith("//")) {
			return "/";
		}
		boolean odd = address.chars().anyMatch((character) -> character == '\\' || character <= ' ');
		return odd ? "/" : address;
	}

}
