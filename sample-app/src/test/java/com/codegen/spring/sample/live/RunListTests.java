package com.codegen.spring.sample.live;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import org.springframework.beans.factory.annotation.Autowired;

import com.codegen.spring.ReactiveCodegenOperations;
import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class RunListTests {

	@Autowired
	private CodegenServer server;

	@Autowired
	private ReactiveCodegenOperations codegen;

	@AfterEach
	void reset() {
		this.server.reset();
	}

	@Test
	void pollIsNotHeldUpByReader() throws Exception {
		this.server.reset();
		RunList list = new RunList(this.codegen);
		CountDownLatch told = new CountDownLatch(1);
		Disposable listener = list.changes().subscribe((change) -> told.countDown());
		this.server.simulation().startRun("Fix it", "API");
		this.server.fault((request) -> request.path().endsWith("/agent/runs"), Fault.hang());
		CompletableFuture<?> reader = CompletableFuture.supplyAsync(list::read);
		await().until(() -> !this.server.requests("GET", "/agent/runs").isEmpty());
		assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(list.known().runs()).hasSize(1);
		assertThat(reader).isNotDone();
		listener.dispose();
	}

}
