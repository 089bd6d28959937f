package com.codegen.spring.cli.terminal;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error that something is going on, after a moment and only on a
 * terminal. Lines that are written meanwhile do not get mixed up with it.
 */
public final class Progress implements AutoCloseable {

	private static final String FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

	private static final String ASCII_FRAMES = "|/-\\";

	private static final String CLEAR = "\r\u001b[2K";

	private static final String HIDE_CURSOR = "\u001b[?25l";

	private static final String SHOW_CURSOR = "\u001b[?25h";

	private static final long PATIENCE = 300;

	private static final long FRAME = 90;

	private static final long LONGEST_DRAWING = 500;

	private final ReentrantLock lock = new ReentrantLock();

	private final PrintWriter err;

	private final Terminal terminal;

	private @Nullable ScheduledExecutorService timer;

	private @Nullable Future<?> drawing;

	private @Nullable String text;

	private boolean drawn;

	private int frame;

	public Progress(PrintWriter err, Terminal terminal) {
		this.err = err;
		this.terminal = terminal;
	}

	/**
	 * Show what is going on.
	 * @param what a word or two
	 */
	public void show(String what) {
		locked(() -> begin(what));
	}

	private void begin(String what) {
		this.text = what;
		if (this.terminal.err() && this.timer == null) {
			this.timer = Executors.newSingleThreadScheduledExecutor((task) -> {
				Thread thread = new Thread(task, "codegen-progress");
				thread.setDaemon(true);
				return thread;
			});
			this.drawing = this.timer.scheduleAtFixedRate(this::draw, PATIENCE, FRAME, TimeUnit.MILLISECONDS);
		}
	}

	/**
	 * Write something else.
	 * @param writing writes it
	 */
	public void aside(Runnable writing) {
		locked(() -> {
			erase();
			writing.run();
		});
	}

	/**
	 * Show nothing any more and give the cursor back.
	 */
	@Override
	public void close() {
		locked(this::end);
	}

	/**
	 * Close before the process ends. Nothing is drawn while somebody writes aside, who
	 * may wait for a reader that never reads: that is not waited for.
	 */
	public void leave() {
		try {
			if (this.lock.tryLock(LONGEST_DRAWING, TimeUnit.MILLISECONDS)) {
				try {
					end();
				}
				finally {
					this.lock.unlock();
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void end() {
		this.text = null;
		if (this.timer != null && this.drawing != null) {
			this.drawing.cancel(false);
			this.timer.shutdown();
			this.timer = null;
		}
		erase();
	}

	private void draw() {
		locked(this::drawFrame);
	}

	private void drawFrame() {
		if (this.text == null) {
			return;
		}
		String frames = this.terminal.unicode() ? FRAMES : ASCII_FRAMES;
		String mark = String.valueOf(frames.charAt(this.frame++ % frames.length()));
		this.err.print((this.drawn ? CLEAR : HIDE_CURSOR) + Color.BLUE.paint(mark, this.terminal.errColor()) + " "
				+ CharWidth.cut(this.text, this.terminal.columns() - 3, ""));
		this.err.flush();
		this.drawn = true;
	}

	private void locked(Runnable action) {
		this.lock.lock();
		try {
			action.run();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void erase() {
		if (this.drawn) {
			this.err.print(CLEAR + SHOW_CURSOR);
			this.err.flush();
			this.drawn = false;
		}
	}

}
