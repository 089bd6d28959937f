package com.codegen.spring.sample.layout;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leads the browser to a page after a change, so that to load it again repeats nothing.
 */
public class SeeOther extends RedirectView {

	/**
	 * Lead to a page.
	 * @param path the path of the page
	 */
	public SeeOther(String path) {
		super(path, true);
		setStatusCode(HttpStatus.SEE_OTHER);
	}

}
