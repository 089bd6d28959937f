package com.codegen.spring.test.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import com.codegen.spring.test.simulation.account.UserEndpoints;
import com.codegen.spring.test.simulation.rest.Json;
import com.codegen.spring.test.simulation.rest.Reply;
import com.codegen.spring.test.simulation.run.NewRun;

/**
 * A simulated Codegen API. It has no threads and no timers: what a run shows at a time
 * follows from its script, its start and the clock. Safe for use by several threads.
 */
public final class CodegenSimulation {

	/**
	 * The token that is accepted unless another one is set; no real token looks like it.
	 */
	public static final String DEFAULT_TOKEN = "simulated-codegen-token";

	/**
	 * The organization of the token unless others are set.
	 */
	public static final long DEFAULT_ORGANIZATION_ID = 4711;

	/**
	 * The largest body that is read; a larger one is answered with 413.
	 */
	public static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

	private static final DateTimeFormatter DATE = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private final SimulationOptions options;

	private final List<RecordedRequest> requests = new ArrayList<>();

	private Backend backend;

	private long answers;

	CodegenSimulation(SimulationOptions options) {
		this.options = options;
		this.backend = Backend.create(options);
	}

	/**
	 * Build a simulation.
	 * @return a builder with the defaults
	 */
	public static CodegenSimulationBuilder builder() {
		return new CodegenSimulationBuilder();
	}

	/**
	 * Answer a request.
	 * @param request the request
	 * @return the answer
	 */
	public synchronized SimulatedResponse handle(SimulatedRequest request) {
		Instant now = this.options.clock().instant();
		Reply reply = isTooLarge(request.body()) ? Reply.detail(413, "Request Entity Too Large")
				: this.backend.gateway().answer(request, now);
		this.requests.add(RecordedRequest.of(request, now, reply.status()));
		return new SimulatedResponse(reply.status(), headers(reply, now), Json.write(reply.body()));
	}

	/**
	 * Record a request that was not answered by the simulation but by a fault.
	 * @param request the request
	 * @param status the status it was answered with, zero for none
	 */
	public synchronized void record(SimulatedRequest request, int status) {
		this.requests.add(RecordedRequest.of(request, this.options.clock().instant(), status));
	}

	/**
	 * Set the scripts of the next created runs.
	 * @param scripts one script for each run
	 */
	public synchronized void script(RunScript... scripts) {
		this.backend.runs().enqueue(List.of(scripts));
	}

	/**
	 * Set how runs go for which there is no script.
	 * @param script makes a script from a prompt
	 */
	public synchronized void defaultScript(Function<String, RunScript> script) {
		this.backend.runs().defaultScript(script);
	}

	/**
	 * Start a run that did not come through the API.
	 * @param prompt what the agent is asked
	 * @param sourceType where it came from, such as SLACK
	 * @return the run
	 */
	public synchronized RunSnapshot startRun(String prompt, String sourceType) {
		Instant now = this.options.clock().instant();
		NewRun asked = NewRun.of(organizationId(), UserEndpoints.ME, sourceType, prompt);
		return RunSnapshot.of(this.backend.runs().create(asked, now), now);
	}

	/**
	 * All runs.
	 * @return snapshots, oldest first
	 */
	public synchronized List<RunSnapshot> runs() {
		Instant now = this.options.clock().instant();
		return this.backend.runs().all().stream().map((run) -> RunSnapshot.of(run, now)).toList();
	}

	/**
	 * How many runs there are.
	 * @return the number of runs created since the last reset
	 */
	public synchronized int runCount() {
		return this.backend.runs().all().size();
	}

	/**
	 * All requests.
	 * @return the requests since the last reset, in the order of their arrival
	 */
	public synchronized List<RecordedRequest> requests() {
		return List.copyOf(this.requests);
	}

	/**
	 * Forget the requests, and nothing else.
	 */
	public synchronized void clearRequests() {
		this.requests.clear();
	}

	/**
	 * How many requests were answered with 429.
	 * @return their number since the last reset
	 */
	public synchronized int rejectedByRateLimit() {
		return this.backend.gateway().rejectedByRateLimit();
	}

	/**
	 * Return to the state after building.
	 */
	public synchronized void reset() {
		this.backend = Backend.create(this.options);
		this.requests.clear();
		this.answers = 0;
	}

	public String token() {
		return this.options.token();
	}

	/**
	 * The default organization.
	 * @return the id of the organization that was added first
	 */
	public long organizationId() {
		return this.options.organizations().keySet().iterator().next();
	}

	private static boolean isTooLarge(String body) {
		return body.length() > MAX_BODY_BYTES / 4 && body.getBytes(StandardCharsets.UTF_8).length > MAX_BODY_BYTES;
	}

	private Map<String, String> headers(Reply reply, Instant now) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Type", "application/json");
		headers.put("X-Codegen-Simulation", "true");
		headers.put("X-Request-Id", String.format(Locale.ROOT, "sim-%06d", ++this.answers));
		headers.put("Date", DATE.format(now));
		headers.putAll(reply.headers());
		return headers;
	}

}
