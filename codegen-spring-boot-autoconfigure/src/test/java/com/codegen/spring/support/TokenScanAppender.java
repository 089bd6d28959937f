package com.codegen.spring.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;

/**
 * Looks for the token in everything that is logged during the test suite, at TRACE.
 */
public class TokenScanAppender extends AppenderBase<ILoggingEvent> {

	private static final AtomicLong events = new AtomicLong();

	private static final List<String> findings = new CopyOnWriteArrayList<>();

	@Override
	protected void append(ILoggingEvent event) {
		events.incrementAndGet();
		scan(event.getLoggerName(), event.getFormattedMessage());
		for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
			scan(event.getLoggerName(), cause.getMessage());
		}
	}

	private static void scan(String logger, String text) {
		if (text != null && text.contains(Clients.TOKEN)) {
			findings.add(logger + ": " + text);
		}
	}

	/**
	 * How much was logged.
	 * @return the number of events
	 */
	public static long events() {
		return events.get();
	}

	/**
	 * Where the token was logged.
	 * @return the lines
	 */
	public static List<String> findings() {
		return findings;
	}

}
