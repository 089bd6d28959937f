package com.codegen.spring.exchange;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoggingExchangeFilterTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	private final CodegenTemplate template = Clients.hasty(this.server).build();

	private final Logger logger = (Logger) LoggerFactory.getLogger("com.codegen.spring.http");

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.lines);
		this.logger.setLevel(null);
		this.template.close();
	}

	@Test
	void writesOneLineForASuccess() {
		this.template.users().me();
		assertThat(events(Level.DEBUG)).containsExactly("user.me: HTTP 200 after 1 attempt(s)");
	}

	@Test
	void warnsOfAFailure() {
		this.server.always((request) -> true, Fault.status(503).body("{\"message\":\"down\\nforged line\"}"));
		assertThatExceptionOfType(CodegenException.class).isThrownBy(() -> this.template.users().me());
		assertThat(events(Level.WARN)).singleElement()
			.asString()
			.startsWith("user.me: HTTP 503: down\\u000aforged line (attempt 3 of 3) [server, UNKNOWN, 3 attempt(s) in ")
			.doesNotContain("\n");
	}

	@Test
	void isQuietAboutARefusal() {
		assertThatExceptionOfType(CodegenException.class).isThrownBy(() -> this.template.agentRuns().get(99));
		assertThat(events(Level.WARN)).isEmpty();
		assertThat(events(Level.DEBUG)).filteredOn((line) -> line.startsWith("agent-run.get")).hasSize(1);
	}

	@Test
	void isLoudAboutAPaidCallThatMayHaveBeenApplied() {
		this.server.enqueue(Fault.reset());
		assertThatExceptionOfType(CodegenException.class).isThrownBy(() -> this.template.runTask("a secret prompt"));
		assertThat(events(Level.ERROR)).singleElement().asString().doesNotContain("secret");
	}

	private List<String> events(Level level) {
		return this.lines.list.stream()
			.filter((event) -> event.getLevel() == level)
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

}
