package com.codegen.spring.sample;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import com.codegen.spring.sample.form.FormToken;
import com.codegen.spring.test.server.CodegenServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls the service over HTTP.
 */
public class SampleClient {

	private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" [^>]*value=\"([^\"]+)\"");

	private final RestTestClient client;

	private final CodegenServer server;

	SampleClient(RestTestClient client, CodegenServer server) {
		this.client = client;
		this.server = server;
	}

	public RestTestClientResponse get(String uri) {
		return RestTestClientResponse.from(this.client.get().uri(uri).exchange());
	}

	/**
	 * Ask for a page as a browser does.
	 * @param uri the page
	 * @return the answer
	 */
	public RestTestClientResponse page(String uri) {
		return RestTestClientResponse.from(this.client.get().uri(uri).accept(MediaType.TEXT_HTML).exchange());
	}

	/**
	 * Ask for a part of a page as htmx does.
	 * @param uri the page
	 * @return the answer
	 */
	public RestTestClientResponse part(String uri) {
		return RestTestClientResponse.from(this.client.get().uri(uri).header("HX-Request", "true").exchange());
	}

	public RestTestClientResponse post(String json) {
		return RestTestClientResponse
			.from(this.client.post().uri("/api/tasks").contentType(MediaType.APPLICATION_JSON).body(json).exchange());
	}

	/**
	 * The token of the form of a page.
	 * @param uri the page
	 * @return the token
	 */
	public String token(String uri) {
		String body = new String(page(uri).getExchangeResult().getResponseBodyContent(), StandardCharsets.UTF_8);
		Matcher matcher = TOKEN.matcher(body);
		assertThat(matcher.find()).as("form with a token").isTrue();
		return matcher.group(1);
	}

	/**
	 * Send a form as a browser does from a page of this service, where each form has a
	 * token of its own.
	 * @param uri where to
	 * @param fields names and values in turn
	 * @return the answer
	 */
	public RestTestClientResponse submit(String uri, String... fields) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			form.add(fields[i], fields[i + 1]);
		}
		if (!form.containsKey(FormToken.FIELD)) {
			form.add(FormToken.FIELD, FormToken.next(this.server.organizationId()).toString());
		}
		return RestTestClientResponse.from(this.client.post()
			.uri(uri)
			.header("Sec-Fetch-Site", "same-origin")
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.exchange());
	}

	/**
	 * Send a form with a picture as a browser does from a page of this service.
	 * @param uri where to
	 * @param bytes the size of the picture
	 * @return the answer
	 */
	public RestTestClientResponse upload(String uri, int bytes) {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("images", new byte[bytes]).filename("a.png").contentType(MediaType.IMAGE_PNG);
		return RestTestClientResponse.from(this.client.post()
			.uri(uri)
			.header("Sec-Fetch-Site", "same-origin")
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(form.build())
			.exchange());
	}

	public RestTestClientResponse start(String prompt) {
		return RestTestClientResponse
			.from(this.client.post().uri("/api/tasks").body(Map.of("prompt", prompt)).exchange());
	}

	public long startedId(String prompt) {
		start(prompt);
		return this.server.simulation().runs().get(this.server.simulation().runCount() - 1).id();
	}

}
