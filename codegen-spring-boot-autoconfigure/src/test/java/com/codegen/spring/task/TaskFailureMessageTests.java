package com.codegen.spring.task;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A task that failed says why, and where to see it.
 */
class TaskFailureMessageTests {

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
					"status":"FAILED","result":"The build\\nbroke","web_url":"https://codegen.com/agent/trace/1" | FAILED (The build\\u000abroke); see https://codegen.com/agent/trace/1
					"status":"ERROR","summary":"No access to the repository","result":" "                       | ERROR (No access to the repository)
					"status":"CANCELLED","web_url":"javascript:alert(1)"                                         | CANCELLED
					"status":"ERROR","result":"a\\u202eb"                                                        | ERROR (a\\u202eb)
					""")
	void namesReasonAndAddress(String fields, String message) {
		assertThat(failure("{\"id\":1," + fields + "}"))
			.hasMessage("task.result: agent run 1 has no result: its status is " + message);
	}

	@Test
	void boundsALongReason() {
		TaskFailedException failure = failure("{\"id\":1,\"status\":\"FAILED\",\"result\":\"" + "x".repeat(9_000)
				+ "\",\"web_url\":\"https://codegen.com/agent/trace/1\"}");
		assertThat(failure.getMessage()).hasSizeLessThan(450).endsWith("…); see https://codegen.com/agent/trace/1");
	}

	private TaskFailedException failure(String run) {
		this.server.always((request) -> true, Fault.rawBody("application/json", run));
		return catchThrowableOfType(TaskFailedException.class,
				() -> this.template.tasks().await(1, Duration.ofSeconds(30)).getResultOrThrow());
	}

}
