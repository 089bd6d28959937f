package com.codegen.spring.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.error.CodegenValidationException;
import com.codegen.spring.error.CodegenValidationException.FieldError;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The reason of a refusal is found wherever servers put it.
 */
class ErrorBodyTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	@AfterEach
	void close() {
		this.template.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					{"detail":"no seat"}                                                  | no seat
					{"message":"no seat","status_code":422}                               | no seat
					{"error":"no seat"}                                                   | no seat
					{"title":"no seat"}                                                   | no seat
					{"msg":"no seat"}                                                     | no seat
					{"reason":"no seat"}                                                  | no seat
					{"errors":"no seat"}                                                  | no seat
					{"errors":["no seat","no plan"]}                                      | no seat; no plan
					{"detail":["no seat","no plan"]}                                      | no seat; no plan
					{"message":["no seat","no plan"],"error":"Bad Request","statusCode":422} | Bad Request: no seat; no plan
					{"detail":{"message":"no seat"}}                                      | no seat
					{"detail":{"error":{"message":"no seat"}}}                            | no seat
					{"error":{"code":"x1","message":"no seat","type":"t"}}                | no seat
					{"error":{"code":"no_seat"}}                                          | no_seat
					{"error":{"errors":[{"message":"no seat","domain":"d"}],"code":422}}  | no seat
					{"errors":[{"message":"no seat"},{"msg":"no plan"}]}                  | no seat; no plan
					{"errors":[{"title":"no seat","detail":"none left"}]}                 | no seat: none left
					{"errors":{"prompt":["too long","too loud"],"model":"unknown"}}       | prompt: too long; too loud; model: unknown
					{"detail":{"prompt":"too long"}}                                      | prompt: too long
					{"errors":[{"field":"prompt","message":"too long"}]}                  | prompt: too long
					{"title":"no seat","detail":"none left","type":"about:blank","instance":"/x"} | no seat: none left
					{"error":"invalid_grant","error_description":"token expired"}         | invalid_grant: token expired
					{"message":"Validation failed","errors":[{"msg":"no seat"}]}          | Validation failed: no seat
					{"message":"no seat","detail":"no seat"}                              | no seat
					{"detail":[{"msg":"no seat"}]}                                        | no seat
					{"detail":[{"loc":["body","prompt"],"type":"missing"}]}               | body.prompt: missing
					{"detail":[{"loc":[],"msg":"no seat"}]}                               | no seat
					{"detail":[{"loc":"prompt","msg":"no seat"}]}                         | prompt: no seat
					{"detail":[{"loc":["body",null,0],"msg":"no seat"}]}                  | body.0: no seat
					{"detail":[[{"msg":"no seat"}],null,{}]}                              | no seat
					{"success":false,"data":null,"message":"no seat"}                     | no seat
					{"Message":"no seat"}                                                 | no seat
					"no seat"                                                             | no seat
					["no seat",{"message":"no plan"}]                                     | no seat; no plan
					[{"loc":["body"],"msg":"no seat"}]                                    | body: no seat
					""")
	void isShown(String body, String reason) {
		assertThat(refused("application/json", body)).hasMessage("user.me: HTTP 422: " + reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{}
			[]
			[null,{}]
			null
			{"detail":[]}
			{"detail":[{}]}
			{"detail":[{"loc":[],"msg":""}]}
			{"detail":[{"input":"a prompt","ctx":{"a":"b"}}]}
			{"detail":{"input":"a prompt","ctx":{"message":"b"},"url":"https://a"}}
			{"errors":[{"input":"a prompt"}],"message":""}
			{"detail":null,"message":null,"error":null}
			{"input":"a prompt"}
			""")
	void isNotMadeUp(String body) {
		assertThat(refused("application/json", body)).hasMessage("user.me: HTTP 422");
	}

	@Test
	void namesFieldsInEveryForm() {
		CodegenValidationException failure = (CodegenValidationException) refused("application/json",
				"{\"errors\":[{\"field\":\"prompt\",\"message\":\"too long\",\"code\":\"max\"}]}");
		assertThat(failure.getFieldErrors()).containsExactly(new FieldError("prompt", "too long", "max"));
		failure = (CodegenValidationException) refused("application/json",
				"{\"detail\":[{\"loc\":[\"body\",\"a\"],\"msg\":\"no\",\"type\":\"t\"},{\"msg\":\"bad\"},{}]}");
		assertThat(failure.getFieldErrors())
			.isEqualTo(List.of(new FieldError("body.a", "no", "t"), new FieldError("", "bad", "")));
	}

	@Test
	void isTheTitleOfAPage() {
		assertThat(refused("text/html",
				"<!DOCTYPE html>\n<html><head><style>a{}</style><title>\n 403 Forbidden &amp; "
						+ "more</title></head><body>" + "y".repeat(5_000)))
			.hasMessage("user.me: HTTP 422: 403 Forbidden & more");
		assertThat(refused("text/html; charset=utf-8", "<html><body><h1>No  seat</h1><script>x()</script><p>left</p>"))
			.hasMessage("user.me: HTTP 422: No seat left");
		assertThat(refused("text/html", "<html>" + "y".repeat(5_000)).getMessage()).hasSizeLessThan(300);
	}

	@Test
	void isReadInTheCharsetOfTheResponse() throws IOException {
		byte[] json = "{\"detail\":\"Kein Platz für Ä\"}".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(answered("application/json; charset=ISO-8859-1", json)).hasMessageEndingWith(": Kein Platz für Ä");
		byte[] text = "Kein Platz für Ä".getBytes(StandardCharsets.UTF_16BE);
		assertThat(answered("text/plain; charset=utf-16be", text)).hasMessageEndingWith(": Kein Platz für Ä");
		byte[] wide = "{\"detail\":\"Kein Platz für Ä\"}".getBytes(StandardCharsets.UTF_16LE);
		assertThat(answered("application/json", wide)).hasMessageEndingWith(": Kein Platz für Ä");
	}

	@ParameterizedTest
	@CsvSource({ "text/plain; charset=nonsense", "!!!", "text/plain; charset=", "application/json; charset=nonsense" })
	void isReadWhateverTheContentType(String contentType) {
		assertThat(refused(contentType, "no seat")).hasMessage("user.me: HTTP 422: no seat");
	}

	@Test
	void isBoundedHoweverTheBodyIsNested() {
		assertThat(refused("application/json", "{\"error\":".repeat(150) + "\"deep\"" + "}".repeat(150)).getMessage())
			.hasSizeLessThan(500);
		String many = "{\"msg\":\"no\"},".repeat(4_000);
		assertThat(refused("application/json", "{\"detail\":[" + many + "{}]}").getMessage())
			.hasSizeLessThanOrEqualTo(500);
	}

	private CodegenException refused(String contentType, String body) {
		this.server.enqueue(Fault.status(422).contentType(contentType).body(body));
		return catchThrowableOfType(CodegenException.class, () -> this.template.users().me());
	}

	private static CodegenException answered(String contentType, byte[] body) throws IOException {
		HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		other.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", contentType);
			exchange.sendResponseHeaders(422, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		other.start();
		try (CodegenTemplate client = CodegenTemplate.builder()
			.baseUrl("http://127.0.0.1:" + other.getAddress().getPort())
			.token(Clients.TOKEN)
			.organizationId(1)
			.build()) {
			return catchThrowableOfType(CodegenException.class, () -> client.users().me());
		}
		finally {
			other.stop(0);
		}
	}

}
