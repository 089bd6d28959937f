package com.codegen.spring.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.agentrun.CreateAgentRun;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.support.Clients;
import com.codegen.spring.support.ObjectGraph;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the client sent stays out of failures when the server sends it back.
 */
class EchoTests {

	private static final String TOKEN = "sk-Abc.DEF+ghi/jkl=0123456789";

	private static final String HOST_TOKEN = "sk-AbcDEFghijkl0123456789";

	private static final String PROMPT = "Delete the customer \"Müller & Sons\" from\nthe table <billing> before 5 o'clock";

	private static final JsonMapper MAPPER = new JsonMapper();

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = client(TOKEN);

	private CodegenTemplate client(String token) {
		return Clients.hasty(this.server).token(token).build();
	}

	@AfterEach
	void close() {
		this.template.close();
	}

	static Stream<String> tokenEchoes() {
		String url = URLEncoder.encode(TOKEN, StandardCharsets.UTF_8);
		return Stream.of(json(TOKEN), json("Bearer " + TOKEN), "{\"detail\":\"bad " + escaped(TOKEN) + "\"}",
				"{\"detail\":\"bad " + escaped(TOKEN), json(escaped(TOKEN)), json(TOKEN.toLowerCase(Locale.ROOT)),
				json(TOKEN.toUpperCase(Locale.ROOT)), json(url), json(url.toLowerCase(Locale.ROOT)),
				json(base64(TOKEN)), json("Basic " + base64("x:" + TOKEN)), json(base64("xy:" + TOKEN + ":z")),
				json(Base64.getUrlEncoder().withoutPadding().encodeToString(TOKEN.getBytes(StandardCharsets.UTF_8))),
				"<html><title>bad " + TOKEN.replace("+", "&#43;").replace("/", "&#x2F;") + "</title>",
				"<html><p>" + "y".repeat(185) + TOKEN + "</p>", "y".repeat(185) + TOKEN,
				"{\"detail\":[{\"loc\":[\"" + TOKEN + "\"],\"msg\":\"bad\",\"type\":\"" + TOKEN + "\"}]}",
				"{\"errors\":{\"" + TOKEN + "\":\"bad\"}}");
	}

	@ParameterizedTest
	@MethodSource("tokenEchoes")
	void tokenIsMasked(String body) {
		for (int status : new int[] { 403, 422, 500 }) {
			this.server.always((request) -> true, Fault.status(status).body(body));
			assertFree(catchThrowableOfType(CodegenException.class, () -> this.template.users().me()));
			this.server.reset();
		}
	}

	@Test
	void tokenIsMaskedInHeadersAndNames() {
		this.server.enqueue(Fault.status(403).body("").header("X-Request-Id", "r-" + TOKEN));
		assertFree(failure(this.template));
		this.server.enqueue(Fault.rawBody("application/json", "{}").header("X-Request-Id", TOKEN));
		assertFree(failure(this.template));
		this.server.always((request) -> true,
				Fault.rawBody("application/json", "{\"" + TOKEN + "\":1,\"" + TOKEN + "\":2}"));
		assertFree(failure(this.template));
		this.server.reset();
		try (CodegenTemplate other = client(HOST_TOKEN)) {
			this.server.enqueue(Fault.redirect(302, "https://" + HOST_TOKEN + ".example/"));
			CodegenException failure = failure(other);
			assertThat(failure.getMessage().toLowerCase(Locale.ROOT)).contains("redirect to '")
				.doesNotContain(HOST_TOKEN.toLowerCase(Locale.ROOT));
			this.server.enqueue(Fault.rawBody("text/" + HOST_TOKEN, "x"));
			assertThat(failure(other).getMessage().toLowerCase(Locale.ROOT)).contains("not json")
				.doesNotContain(HOST_TOKEN.toLowerCase(Locale.ROOT));
		}
	}

	@Test
	void requestIdIsBoundedAndOnOneLine() {
		this.server.enqueue(Fault.status(403).body("").header("X-Request-Id", "r".repeat(5_000)));
		assertThat(failure(this.template).getRequestId()).hasSizeLessThanOrEqualTo(200);
	}

	static Stream<String> promptEchoes() {
		String part = PROMPT.substring(11, 60);
		return Stream.of(json(PROMPT), json("cannot do '" + PROMPT + "'"), json(part), json(part.replace("\n", " ")),
				json(part.replace("\n", "\\n")), json(PROMPT.toUpperCase(Locale.ROOT)),
				"{\"detail\":\"" + escaped(PROMPT) + "\"}", "{\"detail\":\"" + escaped(PROMPT), json(escaped(PROMPT)),
				json(MAPPER.writeValueAsString(PROMPT)), "plain " + PROMPT, "<html><title>" + PROMPT + "</title>",
				json(PROMPT.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")),
				"<p>" + PROMPT.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"),
				json(URLEncoder.encode(PROMPT, StandardCharsets.UTF_8)),
				"{\"detail\":[{\"loc\":[\"body\",\"prompt\"],\"msg\":" + MAPPER.writeValueAsString(PROMPT) + "}]}",
				"{\"errors\":{" + MAPPER.writeValueAsString(PROMPT) + ":\"bad\"}}",
				json("secret metadata of the customer"), json("nothing of it"));
	}

	@ParameterizedTest
	@MethodSource("promptEchoes")
	void promptIsCut(String body) {
		CreateAgentRun run = new CreateAgentRun(PROMPT, List.of("data:image/png;base64,AA=="),
				Map.of("note", List.of(Map.of("a", "secret metadata of the customer"))), null, null, null);
		for (int status : new int[] { 403, 422, 500 }) {
			this.server.enqueue(Fault.status(status).body(body).header("X-Request-Id", "r1"));
			CodegenException failure = catchThrowableOfType(CodegenException.class,
					() -> this.template.agentRuns().create(run));
			ObjectGraph.assertFreeOf(failure, PROMPT, "Müller", "billing", "customer", "M\\u00fcller", "BILLING");
		}
	}

	@Test
	void shortPromptIsCutWhereItStandsAlone() {
		this.server.enqueue(Fault.status(422).body("{\"detail\":\"prompt 'fix it' is too short to prefix items\"}"));
		assertThat(catchThrowableOfType(CodegenException.class, () -> this.template.agentRuns().create("fix it")))
			.hasMessage("agent-run.create: HTTP 422: prompt '…' is too short to prefix items");
	}

	@Test
	void otherTextsStay() {
		this.server.enqueue(Fault.status(422)
			.body("{\"detail\":[{\"loc\":[\"body\",\"prompt\"],\"msg\":\"String should have at most 4 characters\"}]}"));
		assertThat(catchThrowableOfType(CodegenException.class, () -> this.template.agentRuns().create(PROMPT)))
			.hasMessage("agent-run.create: HTTP 422: body.prompt: String should have at most 4 characters");
	}

	@Test
	void largePromptsCostLittle() {
		String large = "lorem ipsum dolor ".repeat(400_000);
		this.server.enqueue(Fault.status(422).body(json(large.substring(0, 60_000))));
		CodegenException failure = catchThrowableOfType(CodegenException.class,
				() -> this.template.agentRuns().create(large));
		assertThat(failure).hasMessageNotContainingAny("dolor lorem", "lorem ipsum");
	}

	private CodegenException failure(CodegenTemplate client) {
		return catchThrowableOfType(CodegenException.class, () -> client.users().me());
	}

	private static void assertFree(CodegenException failure) {
		ObjectGraph.assertFreeOf(failure, TOKEN, TOKEN.toLowerCase(Locale.ROOT), TOKEN.toUpperCase(Locale.ROOT),
				TOKEN.substring(0, 14), TOKEN.substring(15), URLEncoder.encode(TOKEN, StandardCharsets.UTF_8),
				escaped(TOKEN), base64(TOKEN).substring(4, 32), base64("x:" + TOKEN).substring(4, 32));
	}

	private static String json(String text) {
		return MAPPER.writeValueAsString(Map.of("message", "bad '" + text + "'"));
	}

	private static String escaped(String text) {
		return text.chars().mapToObj((character) -> String.format("\\u%04x", character)).collect(Collectors.joining());
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
