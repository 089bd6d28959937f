package com.codegen.spring.exchange;

import java.time.Duration;

/**
 * The time a call has. Calls that create paid work have more: giving up on them leaves
 * open what happened.
 *
 * @param call a call as a whole, retries and waits included
 * @param creation a paid call as a whole
 * @param permit the longest wait for a permit of the rate limit
 * @param creationPermit the longest wait of a paid call
 */
public record CallTimeouts(Duration call, Duration creation, Duration permit, Duration creationPermit) {

	/**
	 * The defaults.
	 * @return 60 s for a call and 150 s for a paid one; 45 s and 90 s for a permit, which
	 * is half as long again as the documented windows
	 */
	public static CallTimeouts defaults() {
		return new CallTimeouts(Duration.ofSeconds(60), Duration.ofSeconds(150), Duration.ofSeconds(45),
				Duration.ofSeconds(90));
	}

	/**
	 * A copy with another time for calls that are not paid.
	 * @param call a call as a whole, retries and waits included
	 * @return the copy
	 */
	public CallTimeouts withCall(Duration call) {
		return new CallTimeouts(call, this.creation, this.permit, this.creationPermit);
	}

	/**
	 * A copy with another time for paid calls.
	 * @param creation a paid call as a whole
	 * @return the copy
	 */
	public CallTimeouts withCreation(Duration creation) {
		return new CallTimeouts(this.call, creation, this.permit, this.creationPermit);
	}

	/**
	 * The time a call to an operation has as a whole.
	 * @param endpoint the operation
	 * @return the time
	 */
	public Duration call(Endpoint endpoint) {
		return (endpoint.repeatability() == Repeatability.PAID) ? this.creation : this.call;
	}

	/**
	 * The part of a call's time that is not spent on waiting before the request is sent:
	 * two fifths for a paid call, whose effect would be unknown if the response were not
	 * awaited.
	 * @param endpoint the operation
	 * @return the time
	 */
	public Duration response(Endpoint endpoint) {
		return (endpoint.repeatability() == Repeatability.PAID) ? this.creation.multipliedBy(2).dividedBy(5)
				: Duration.ZERO;
	}

	/**
	 * The longest wait for a permit of an operation.
	 * @param endpoint the operation
	 * @return the time
	 */
	public Duration permit(Endpoint endpoint) {
		return (endpoint.repeatability() == Repeatability.PAID) ? this.creationPermit : this.permit;
	}

}
