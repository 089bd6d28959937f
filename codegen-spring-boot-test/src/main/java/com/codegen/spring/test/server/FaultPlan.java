package com.codegen.spring.test.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.codegen.spring.test.simulation.SimulatedRequest;

/**
 * Decides which request gets which fault. Rules for matching requests come first, in the
 * order they were added; then the queue for any request.
 */
final class FaultPlan {

	private final List<Rule> rules = new ArrayList<>();

	private final Deque<Fault> queue = new ArrayDeque<>();

	synchronized void enqueue(List<Fault> faults) {
		this.queue.addAll(faults);
	}

	synchronized void add(Predicate<SimulatedRequest> condition, List<Fault> faults) {
		this.rules.add(new Rule(condition, new ArrayDeque<>(faults), null));
	}

	synchronized void always(Predicate<SimulatedRequest> condition, Fault fault) {
		this.rules.add(new Rule(condition, new ArrayDeque<>(), fault));
	}

	synchronized Fault next(SimulatedRequest request) {
		for (Rule rule : this.rules) {
			Fault fault = rule.condition().test(request) ? rule.next() : null;
			if (fault != null) {
				return fault;
			}
		}
		Fault queued = this.queue.poll();
		return (queued != null) ? queued : Fault.none();
	}

	synchronized void clear() {
		this.rules.clear();
		this.queue.clear();
	}

	private record Rule(Predicate<SimulatedRequest> condition, Deque<Fault> faults, @Nullable Fault always) {

		@Nullable Fault next() {
			Fault fault = this.faults.poll();
			return (fault != null) ? fault : this.always;
		}

	}

}
