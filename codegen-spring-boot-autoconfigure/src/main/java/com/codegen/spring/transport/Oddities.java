package com.codegen.spring.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.json.JsonReading;

/**
 * Warns once of each kind of value that a server sends and that cannot be read. A watched
 * run is read every few seconds, and one warning is enough.
 */
final class Oddities {

	private static final Log logger = LogFactory.getLog(Oddities.class);

	private static final int MAX_KINDS = 1_000;

	private final Set<String> kinds = ConcurrentHashMap.newKeySet();

	void report(Endpoint endpoint, JsonReading reading) {
		if (reading.count() == 0) {
			return;
		}
		String message = "The response of " + endpoint.operation() + " has " + reading.count()
				+ ((reading.count() == 1) ? " value that is" : " values that are") + " not as documented and left out: "
				+ String.join(", ", reading.places());
		if (isNew(endpoint, reading)) {
			logger.warn(message + ". Further ones are logged at debug level. Pages keep them in unreadable()");
		}
		else {
			logger.debug(message);
		}
	}

	private boolean isNew(Endpoint endpoint, JsonReading reading) {
		boolean any = false;
		for (String place : reading.places()) {
			any |= this.kinds.size() < MAX_KINDS && this.kinds.add(endpoint.operation() + " " + place);
		}
		return any;
	}

}
