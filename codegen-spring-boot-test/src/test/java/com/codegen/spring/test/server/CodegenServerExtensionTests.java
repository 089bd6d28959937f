package com.codegen.spring.test.server;

import java.io.IOException;
import java.net.ConnectException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CodegenServerExtensionTests {

	@Nested
	@ExtendWith(CodegenServerExtension.class)
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
	class OnTheClass {

		private static @Nullable String url;

		@Test
		@Order(1)
		void startsOneServer(CodegenServer server) throws IOException {
			url = server.url();
			assertThat(new HttpCalls(server).create().statusCode()).isEqualTo(200);
		}

		@Test
		@Order(2)
		void resetsItBeforeEachTest(CodegenServer server) {
			assertThat(server.url()).isEqualTo(url);
			assertThat(server.simulation().runCount()).isZero();
		}

	}

	@Nested
	class InAStaticField {

		@RegisterExtension
		static final CodegenServerExtension CODEGEN = new CodegenServerExtension((builder) -> builder.token("custom"));

		@AfterAll
		static void stillRuns() throws IOException {
			assertThat(new HttpCalls(CODEGEN.server()).get("/users/me").statusCode()).isEqualTo(200);
		}

		@Test
		void appliesTheCustomizer(CodegenServer server) {
			assertThat(server.token()).isEqualTo("custom");
			assertThat(server).isSameAs(CODEGEN.server());
		}

	}

	@Nested
	@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
	class InAnInstanceField {

		private static @Nullable CodegenServer earlier;

		@RegisterExtension
		final CodegenServerExtension codegen = new CodegenServerExtension();

		@Test
		@Order(1)
		void startsAServerForTheTest() throws IOException {
			earlier = this.codegen.server();
			assertThat(new HttpCalls(earlier).get("/users/me").statusCode()).isEqualTo(200);
		}

		@Test
		@Order(2)
		void closesItAfterTheTest() {
			CodegenServer closed = earlier;
			assertThat(closed).isNotNull();
			assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new HttpCalls(closed).get("/users/me"));
		}

	}

}
