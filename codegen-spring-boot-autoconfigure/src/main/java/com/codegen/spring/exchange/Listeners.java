package com.codegen.spring.exchange;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tells listeners, whose failures are theirs: they end neither the wait nor the batch
 * that tells of itself.
 */
public final class Listeners {

	private static final Log logger = LogFactory.getLog(Listeners.class);

	private Listeners() {
	}

	/**
	 * Tell a listener. What it throws is logged by its type only: it may hold a prompt.
	 * @param message calls the listener
	 */
	public static void tell(Runnable message) {
		try {
			message.run();
		}
		catch (Throwable ex) {
			logger.warn("A listener failed: " + ex.getClass().getName());
		}
	}

}
