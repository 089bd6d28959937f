package com.codegen.spring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import reactor.core.observability.DefaultSignalListener;
import reactor.util.context.Context;

import com.codegen.spring.exchange.Listeners;

/**
 * Starts an observation when its call is subscribed to. Stops it when the call ends,
 * before the caller is notified. Exceptions of conventions and handlers do not affect the
 * call.
 *
 * @param <T> the type of the response
 */
final class ObservationListener<T> extends DefaultSignalListener<T> {

	private final Observation observation;

	private final CodegenOperationContext context;

	ObservationListener(Observation observation, CodegenOperationContext context) {
		this.observation = observation;
		this.context = context;
	}

	@Override
	public void doFirst() {
		Listeners.tell(this.observation::start);
	}

	@Override
	public Context addToContext(Context originalContext) {
		return originalContext.put(ObservationThreadLocalAccessor.KEY, this.observation);
	}

	@Override
	public void doOnNext(T value) {
		succeed();
	}

	@Override
	public void doOnComplete() {
		succeed();
	}

	@Override
	public void doOnError(Throwable failure) {
		Listeners.tell(() -> this.observation.error(failure));
		stop();
	}

	@Override
	public void doOnCancel() {
		this.context.cancel();
		stop();
	}

	private void succeed() {
		this.context.complete();
		stop();
	}

	/**
	 * A caller can also cancel after it has received the value. That is not a second end.
	 */
	private void stop() {
		if (this.context.end()) {
			Listeners.tell(this.observation::stop);
		}
	}

}
