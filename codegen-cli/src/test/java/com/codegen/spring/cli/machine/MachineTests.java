package com.codegen.spring.cli.machine;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class MachineTests {

	@Test
	void believesTheLauncherAboutTerminals() {
		assertThat(Tty.of("101")).isEqualTo(new Tty(true, false, true));
		assertThat(Tty.of("000")).isEqualTo(Tty.NONE);
	}

	@Test
	void looksItselfWhereNobodyTells() {
		assertThat(Tty.of(null).out()).as("the output of a build is no terminal").isFalse();
		assertThat(Tty.of("nonsense").out()).isFalse();
	}

	@Test
	void isTheOneThisProcessRunsOn() {
		Machine machine = Machine.ofProcess();
		assertThat(machine.home()).isEqualTo(Path.of(System.getenv("HOME")));
		assertThat(machine.variable("PATH")).isEqualTo(System.getenv("PATH"));
		assertThat(machine.variable("NO_SUCH_VARIABLE")).isEmpty();
	}

	@Test
	void hearsSignalsOfTheProcess() throws Exception {
		assumeFalse(OS.WINDOWS.isCurrentOs(), "Windows has no signal for a new size of the terminal");
		CountDownLatch heard = new CountDownLatch(1);
		new ProcessSignals().handle(Signals.Kind.WINCH, heard::countDown);
		new ProcessBuilder("kill", "-WINCH", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
		assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
	}

}
