package com.codegen.spring.agentrun;

import java.time.Instant;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.support.Clients;
import com.codegen.spring.test.server.CodegenServer;
import com.codegen.spring.test.server.CodegenServerExtension;
import com.codegen.spring.test.server.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Times in every form servers write them.
 */
class DateFormsTests {

	@RegisterExtension
	static final CodegenServerExtension extension = new CodegenServerExtension();

	private final CodegenServer server = extension.server();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"2026-11-22T10:00:00+0000"                 | 2026-11-22T10:00:00Z
			"2026-11-22T10:00:00+00"                   | 2026-11-22T10:00:00Z
			"2026-11-22T10:00:00.5-0130"               | 2026-11-22T11:30:00.5Z
			"2026-11-22T10:00:00+02:00:00"             | 2026-11-22T08:00:00Z
			"2026-11-22T10:00"                         | 2026-11-22T10:00:00Z
			"2026-11-22T10:00Z"                        | 2026-11-22T10:00:00Z
			"2026-11-22 10:00+0200"                    | 2026-11-22T08:00:00Z
			"2026-11-22T10:00+02"                      | 2026-11-22T08:00:00Z
			"2026-11-22t10:00:00z"                     | 2026-11-22T10:00:00Z
			"2026-11-22 10:00:00 +0000"                | 2026-11-22T10:00:00Z
			"2026-11-22 10:00:00.123 +0000 UTC"        | 2026-11-22T10:00:00.123Z
			"2026-11-22 10:00:00 UTC"                  | 2026-11-22T10:00:00Z
			"2026-11-22T10:00:00 GMT"                  | 2026-11-22T10:00:00Z
			"2026-11-22  10:00:00"                     | 2026-11-22T10:00:00Z
			"2026-11-22_10:00:00"                      | 2026-11-22T10:00:00Z
			"2026-11-22T10:00:00,25Z"                  | 2026-11-22T10:00:00.25Z
			"2026-11-22T10:00:00.123456789123Z"        | 2026-11-22T10:00:00.123456789Z
			"2026-11-22T10:00:00[Europe/Paris]"        | 2026-11-22T09:00:00Z
			"2026-11-22T10:00:00Z[UTC]"                | 2026-11-22T10:00:00Z
			"2026-11-22T10:00:00+0100[Nowhere/Land]"   | 2026-11-22T09:00:00Z
			"2026-11-22"                               | 2026-11-22T00:00:00Z
			"20261122T100000Z"                         | 2026-11-22T10:00:00Z
			"20261122"                                 | 2026-11-22T00:00:00Z
			"20261122T100000.5+0100"                   | 2026-11-22T09:00:00.5Z
			"2026-11-22T24:00:00Z"                     | 2026-11-23T00:00:00Z
			"2026-06-30T23:59:60Z"                     | 2026-07-01T00:00:00Z
			"0001-01-01T00:00:00Z"                     | 0001-01-01T00:00:00Z
			"9999-12-31T23:59:59.999999Z"              | 9999-12-31T23:59:59.999999Z
			"Sun, 22 Nov 2026 10:00:00 GMT"            | 2026-11-22T10:00:00Z
			"Sun, 22 Nov 2026 10:00:00 +0100"          | 2026-11-22T09:00:00Z
			"sun, 22 nov 2026 10:00:00 UTC"            | 2026-11-22T10:00:00Z
			"22 Nov 2026 10:00:00 GMT"                 | 2026-11-22T10:00:00Z
			"Sun,  1 Nov 2026 10:00 GMT"               | 2026-11-01T10:00:00Z
			"Sun Nov 22 10:00:00 2026"                 | 2026-11-22T10:00:00Z
			"Sun Nov 22 10:00:00 UTC 2026"             | 2026-11-22T10:00:00Z
			1795341600                                 | 2026-11-22T10:00:00Z
			1795341600.25                              | 2026-11-22T10:00:00.25Z
			1.7953416E9                                | 2026-11-22T10:00:00Z
			1795341600123                              | 2026-11-22T10:00:00.123Z
			1795341600123.5                            | 2026-11-22T10:00:00.123500Z
			1795341600123456                           | 2026-11-22T10:00:00.123456Z
			1795341600123456789                        | 2026-11-22T10:00:00.123456789Z
			"1795341600"                               | 2026-11-22T10:00:00Z
			" 1795341600.123456 "                      | 2026-11-22T10:00:00.123456Z
			"1795341600123"                            | 2026-11-22T10:00:00.123Z
			"1.7953416E9"                              | 2026-11-22T10:00:00Z
			0                                          | 1970-01-01T00:00:00Z
			-1.5                                       | 1969-12-31T23:59:58.500Z
			""")
	void areRead(String json, Instant time) {
		assertThat(createdAt(json)).isEqualTo(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"\"", "\" \"", "\"yesterday\"", "\"2026-13-45T10:00:00Z\"", "\"2026-02-30\"",
			"\"2026-11-22T25:00:00Z\"", "\"2026-11-22T10:61:00Z\"", "\"2026-11-22T10:00:00+99:00\"", "true",
			"{\"a\":[1]}", "[1]", "1e300", "-1e300", "1e-999999999", "1e999999999", "99999999999999999999999",
			"\"1e999999999\"", "\"NaN\"", "\"2026-11-22T10:00:00[No/Where]\"", "\"2026\"", "\"T10:00:00\"",
			"\"Sun, 99 Nov 2026 10:00:00 GMT\"", "\"2026-11-22T10:00:00Z tail\"" })
	void areNoneWhenTheyMakeNoSense(String json) {
		assertThat(createdAt(json)).isNull();
	}

	private Instant createdAt(String json) {
		String body = "{\"id\":7,\"created_at\":" + json + ",\"result\":\"r\","
				+ "\"github_pull_requests\":[{\"id\":1,\"created_at\":" + json + "}]}";
		this.server.enqueue(Fault.rawBody("application/json", body));
		try (CodegenTemplate template = Clients.hasty(this.server).build()) {
			AgentRun run = template.agentRuns().get(7);
			assertThat(run.result()).isEqualTo("r");
			assertThat(run.githubPullRequests().get(0).createdAt()).isEqualTo(run.createdAt());
			return run.createdAt();
		}
	}

}
