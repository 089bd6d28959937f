package com.codegen.spring.soak;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

import com.codegen.spring.test.server.Fault;

/**
 * What each call of a soak does and what goes wrong with it, told by a seed.
 *
 * @param seed the seed
 */
record SoakPlan(long seed) {

	static final int LIMIT = 200_000;

	static final List<Fault> FAULTS = List.of(Fault.status(429).retryAfter("0"), Fault.status(401), Fault.status(404),
			Fault.status(422), Fault.status(500), Fault.status(503), Fault.status(500).applied(), Fault.reset(),
			Fault.resetBeforeApplying(), Fault.truncatedBody(), Fault.emptyBody(200), Fault.emptyBody(204),
			Fault.redirect(307, "http://127.0.0.1:1/"), Fault.rawBody("text/html", "<html>Log in</html>"),
			Fault.rawBody("application/json", "{\"id\": 5, "), Fault.rawBody("application/json", "null"),
			Fault.hugeBody(2L * LIMIT), Fault.delay(Duration.ofMillis(20)), Fault.hang());

	private static final int FAULTY = 30;

	private static final int PERCENT = 100;

	private static final int ATTEMPTS = 3;

	/**
	 * The step of a call.
	 * @param call the number of the call
	 */
	Step step(int call) {
		SplittableRandom random = new SplittableRandom(this.seed ^ (call * 0x9E3779B97F4A7C15L));
		Operation operation = Operation.values()[random.nextInt(Operation.values().length)];
		Fault fault = (random.nextInt(PERCENT) < FAULTY) ? FAULTS.get(random.nextInt(FAULTS.size())) : Fault.none();
		return new Step(operation, fault, 1 + random.nextInt(ATTEMPTS));
	}

	/**
	 * The operations of a soak.
	 */
	enum Operation {

		CREATE, ME, RUNS, ORGANIZATIONS

	}

	/**
	 * A call.
	 *
	 * @param operation what it does
	 * @param fault what goes wrong
	 * @param times with how many of its attempts
	 */
	record Step(Operation operation, Fault fault, int times) {
	}

}
