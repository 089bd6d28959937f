package com.codegen.spring.cli.command;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.cli.error.ExitCode;
import com.codegen.spring.cli.machine.Signals;

/**
 * What a signal does: it ends the command at once, unless the command is in the middle of
 * something it can leave by itself. A second signal always ends it.
 */
public final class Interrupts {

	private final Consumer<ExitCode> leave;

	private @Nullable Runnable busy;

	private @Nullable ExitCode received;

	private boolean elsewhere;

	Interrupts(Signals signals, Consumer<ExitCode> leave) {
		this.leave = leave;
		signals.handle(Signals.Kind.INT, () -> receive(ExitCode.INTERRUPTED));
		signals.handle(Signals.Kind.TERM, () -> receive(ExitCode.TERMINATED));
	}

	/**
	 * From now on the first signal interrupts this thread; at once when it came before.
	 */
	public void begin() {
		begin(Thread.currentThread()::interrupt);
	}

	/**
	 * From now on the first signal does something; at once when it came before.
	 * @param action what it does
	 */
	public synchronized void begin(Runnable action) {
		this.busy = action;
		if (this.received != null) {
			action.run();
		}
	}

	/**
	 * From now on each signal ends the command.
	 * @return the signal that came meanwhile, or {@code null}
	 */
	public synchronized @Nullable ExitCode end() {
		this.busy = null;
		if (this.received != null) {
			Thread.interrupted();
		}
		return this.received;
	}

	/**
	 * Whether Ctrl-C is meant for another program on the same terminal, such as an
	 * editor.
	 * @param meant {@code true} from now on, {@code false} no more
	 */
	public synchronized void elsewhere(boolean meant) {
		this.elsewhere = meant;
	}

	private void receive(ExitCode signal) {
		if (!isElsewhere(signal) && !interrupt(signal)) {
			this.leave.accept(signal);
		}
	}

	private synchronized boolean isElsewhere(ExitCode signal) {
		return this.elsewhere && signal == ExitCode.INTERRUPTED;
	}

	private synchronized boolean interrupt(ExitCode signal) {
		Runnable action = this.busy;
		if (action == null || this.received != null) {
			return false;
		}
		this.received = signal;
		action.run();
		return true;
	}

}
