package com.codegen.spring.watch;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;

/**
 * A delay or a poll in progress. The callbacks receive the task itself, so that its end
 * can be ignored if it was canceled or replaced.
 */
final class PollTask extends BaseSubscriber<Void> {

	private final Consumer<PollTask> completed;

	private final BiConsumer<PollTask, Throwable> failed;

	PollTask(Consumer<PollTask> completed, BiConsumer<PollTask, Throwable> failed) {
		this.completed = completed;
		this.failed = failed;
	}

	@Override
	protected void hookOnComplete() {
		this.completed.accept(this);
	}

	@Override
	protected void hookOnError(Throwable ex) {
		this.failed.accept(this, ex);
	}

	static void cancel(@Nullable Disposable task) {
		if (task != null) {
			task.dispose();
		}
	}

}
