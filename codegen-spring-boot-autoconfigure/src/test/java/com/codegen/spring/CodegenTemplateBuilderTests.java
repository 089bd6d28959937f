package com.codegen.spring;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.error.CodegenAuthenticationException;
import com.codegen.spring.error.Outcome;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.support.Clients;
import com.codegen.spring.task.TaskRequest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CodegenTemplateBuilderTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	@Test
	void createsATemplateOfATokenAndAnOrganization() {
		try (CodegenTemplate template = CodegenTemplate.create("a-token", 12)) {
			assertThat(template.organizationId()).isEqualTo(12);
		}
	}

	@Test
	void isImmutable() {
		CodegenTemplateBuilder empty = CodegenTemplate.builder();
		empty.token("a-token").organizationId(12);
		assertThatExceptionOfType(CodegenConfigurationException.class).isThrownBy(empty::build)
			.satisfies((ex) -> assertThat(ex.getSetting()).isEqualTo("codegen.token"))
			.withMessage("The Codegen setting 'codegen.token' is not set");
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "two words", "Bearer secret-token" })
	void refusesATokenWithoutShowingIt(String token) {
		assertThatExceptionOfType(CodegenConfigurationException.class)
			.isThrownBy(() -> CodegenTemplate.create(token, 12))
			.satisfies((ex) -> assertThat(ex.getSetting()).isEqualTo("codegen.token"))
			.withMessageNotContaining("secret-token")
			.withMessageNotContaining("words");
	}

	@Test
	void refusesANegativeOrganization() {
		assertThatExceptionOfType(CodegenConfigurationException.class)
			.isThrownBy(() -> CodegenTemplate.create("a-token", -1))
			.withMessageContaining("must be a positive number");
	}

	@Test
	void refusesAProvidersTokenAtItsFirstUse() {
		try (CodegenTemplate template = Clients.of(this.server)
			.tokenProvider(() -> ApiToken.of("line\nbreak"))
			.build()) {
			assertThatExceptionOfType(CodegenAuthenticationException.class).isThrownBy(() -> template.users().me())
				.satisfies((ex) -> assertThat(ex.getOutcome()).isEqualTo(Outcome.NOT_SENT))
				.withMessageContaining("returned a token that contains white space")
				.withMessageNotContaining("break:");
			assertThat(this.server.requests()).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "https://api.codegen.com, https://api.codegen.com/v1/",
			"https://api.codegen.com/, https://api.codegen.com/v1/",
			"https://api.codegen.com/v1, https://api.codegen.com/v1/",
			"' https://api.codegen.com/v1// ', https://api.codegen.com/v1/",
			"https://proxy.example:8443/codegen/v1, https://proxy.example:8443/codegen/v1/",
			"http://localhost:8080, http://localhost:8080/v1/", "http://127.0.0.1:1/v1, http://127.0.0.1:1/v1/",
			"http://[::1]:1/v1, http://[::1]:1/v1/" })
	void acceptsABaseUrlWithAndWithoutItsVersion(String url, String normal) {
		assertThat(BaseUrl.normalize(url, false)).isEqualTo(normal);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "api.codegen.com", "https://", "ftp://api.codegen.com", "http://api.codegen.com",
			"https://user:secret@api.codegen.com", "https://api.codegen.com/v1?key=secret",
			"https://api.codegen.com/v1#secret", "https://a b", "mailto:secret@x" })
	void refusesABaseUrlOneCannotSendATokenTo(String url) {
		assertThatExceptionOfType(CodegenConfigurationException.class).isThrownBy(() -> BaseUrl.normalize(url, false))
			.satisfies((ex) -> assertThat(ex.getSetting()).isEqualTo("codegen.base-url"))
			.withMessageNotContaining("secret");
	}

	@Test
	void sendsTheTokenUnencryptedOnlyWhenToldTo() {
		assertThat(BaseUrl.normalize("http://codegen.internal/v1", true)).isEqualTo("http://codegen.internal/v1/");
	}

	@Test
	void refusesMetadataThatIsNoJsonWithoutShowingIt() {
		try (CodegenTemplate template = Clients.of(this.server).build()) {
			TaskRequest request = TaskRequest.of("secret prompt")
				.withMetadata("odd", Map.of("place", new Odd("secret")));
			assertThatIllegalArgumentException().isThrownBy(() -> template.runTask(request))
				.withMessageContaining("cannot be written as JSON at 'metadata.odd.place")
				.withMessageNotContaining("secret");
			assertThat(this.server.requests()).isEmpty();
		}
	}

	/**
	 * Cannot be written as JSON.
	 *
	 * @param text a secret
	 */
	record Odd(String text) {

		@Override
		public String text() {
			throw new IllegalStateException(this.text);
		}

	}

}
