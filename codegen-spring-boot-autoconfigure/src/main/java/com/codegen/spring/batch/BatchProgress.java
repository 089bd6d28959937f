package com.codegen.spring.batch;

import java.time.Duration;

/**
 * How far a batch has come.
 *
 * @param total how many runs there are to be
 * @param created how many were started
 * @param running how many of them have not ended
 * @param succeeded how many ended with success
 * @param failed how many failed, at the start or later
 * @param remaining the time until all are started by the rate limit, and the last one has
 * taken as long as the others took on average
 * @param changed the run that has changed
 */
public record BatchProgress(int total, int created, int running, int succeeded, int failed, Duration remaining,
		BatchItem changed) {

	/**
	 * How many have ended, well or not.
	 * @return the number
	 */
	public int done() {
		return this.succeeded + this.failed;
	}

}
