package com.codegen.spring.sample.security;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import com.codegen.spring.sample.SampleTest;
import com.codegen.spring.test.server.CodegenServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may call which endpoint. An endpoint without a line here is a failure.
 */
class EndpointAccessTests {

	/**
	 * The endpoint, then: loopback default, anonymous, view, operate, a user of no role.
	 */
	private static final String TABLE = """
			GET    /                                          yes no  yes yes no
			GET    /actuator                                  yes no  yes yes no
			GET    /actuator/health                           yes yes yes yes yes
			GET    /actuator/health/**                        yes yes yes yes yes
			GET    /actuator/info                             yes no  yes yes no
			GET    /actuator/metrics                          yes no  yes yes no
			GET    /actuator/metrics/{requiredMetricName}     yes no  yes yes no
			GET    /actuator/prometheus                       yes no  yes yes no
			GET    /agents                                    yes no  yes yes no
			POST   /agents                                    yes no  no  yes no
			GET    /agents/new                                yes no  yes yes no
			GET    /agents/{name}                             yes no  yes yes no
			POST   /agents/{name}                             yes no  no  yes no
			POST   /agents/{name}/delete                      yes no  no  yes no
			GET    /api/tasks                                 yes no  yes yes no
			POST   /api/tasks                                 yes no  no  yes no
			GET    /api/tasks/{id}                            yes no  yes yes no
			GET    /batch                                     yes no  yes yes no
			POST   /batch                                     yes no  no  yes no
			GET    /batch/{id}                                yes no  yes yes no
			GET    /batch/{id}/events                         yes no  yes yes no
			POST   /batch/{id}/stop                           yes no  no  yes no
			GET    /integrations                              yes no  yes yes no
			GET    /login                                     yes yes yes yes yes
			POST   /organization                              yes no  yes yes no
			GET    /people                                    yes no  yes yes no
			GET    /repositories                              yes no  yes yes no
			GET    /runs                                      yes no  yes yes no
			POST   /runs                                      yes no  no  yes no
			GET    /runs/new                                  yes no  yes yes no
			GET    /runs/events                               yes no  yes yes no
			GET    /runs/{id:\\d+}                            yes no  yes yes no
			POST   /runs/{id:\\d+}/allow                      yes no  no  yes no
			GET    /runs/{id:\\d+}/entries/{number:\\d{1,8}}  yes no  yes yes no
			GET    /runs/{id:\\d+}/events                     yes no  yes yes no
			GET    /runs/{id:\\d+}/log                        yes no  yes yes no
			GET    /runs/{id:\\d+}/log.jsonl                  yes no  yes yes no
			GET    /runs/{id:\\d+}/log.txt                    yes no  yes yes no
			GET    /runs/{id:\\d+}/news                       yes no  yes yes no
			POST   /runs/{id:\\d+}/pull-requests/{pullRequestId:\\d+} yes no no yes no
			GET    /runs/{id:\\d+}/result.md                  yes no  yes yes no
			POST   /runs/{id:\\d+}/resume                     yes no  no  yes no
			POST   /runs/{id:\\d+}/stop                       yes no  no  yes no
			GET    /system                                    yes no  yes yes no
			GET    /usage                                     yes no  yes yes no
			POST   /theme                                     yes no  yes yes no
			ANY    /error                                     yes no  no  yes no
			""";

	static List<Line> lines() {
		return TABLE.lines().map(Line::of).toList();
	}

	private static void check(Line line, boolean allowed, Visitor visitor, CodegenServer server) {
		server.reset();
		HttpResponse<String> response = visitor.send(line.method().replace("ANY", "PUT"), line.examplePath(),
				Map.of("Sec-Fetch-Site", "same-origin"));
		if (allowed) {
			assertThat(response.statusCode()).isNotIn(302, 401, 403, 421);
		}
		else {
			assertThat(response.statusCode()).isIn(302, 401, 403);
			assertThat(server.requests()).isEmpty();
		}
	}

	@Nested
	@SampleTest
	class OnLoopback {

		@LocalServerPort
		private int port;

		@Autowired
		private CodegenServer server;

		@Autowired
		private ApplicationContext context;

		@ParameterizedTest
		@MethodSource("com.codegen.spring.sample.security.EndpointAccessTests#lines")
		void followsTable(Line line) {
			check(line, line.loopback(), Visitor.anonymous(this.port), this.server);
		}

		@Test
		void tableNamesAllEndpoints() {
			assertThat(lines().stream().map(Line::endpoint)).containsExactlyInAnyOrderElementsOf(endpoints());
		}

		private Set<String> endpoints() {
			Set<String> endpoints = new TreeSet<>();
			this.context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
				.values()
				.forEach((mapping) -> mapping.getHandlerMethods()
					.keySet()
					.forEach((info) -> endpoints.addAll(names(info))));
			return endpoints;
		}

		private static List<String> names(RequestMappingInfo info) {
			List<String> methods = new ArrayList<>(
					info.getMethodsCondition().getMethods().stream().map(Enum::name).toList());
			if (methods.isEmpty()) {
				methods.add("ANY");
			}
			return methods.stream()
				.flatMap((method) -> info.getPatternValues().stream().map((path) -> method + " " + path))
				.toList();
		}

	}

	@Nested
	@LoginTest
	class OnNetwork {

		@LocalServerPort
		private int port;

		@Autowired
		private CodegenServer server;

		@ParameterizedTest
		@MethodSource("com.codegen.spring.sample.security.EndpointAccessTests#lines")
		void followsTable(Line line) {
			check(line, line.anonymous(), Visitor.anonymous(this.port), this.server);
			check(line, line.view(), Visitor.named(this.port, "vera", "view-pw"), this.server);
			check(line, line.operate(), Visitor.named(this.port, "olga", "operate-pw"), this.server);
			check(line, line.none(), Visitor.named(this.port, "nils", "none-pw"), this.server);
		}

	}

	/**
	 * A line of the table.
	 *
	 * @param method the HTTP method
	 * @param path the path
	 * @param loopback whether anybody may call it on a loopback address
	 * @param anonymous whether anybody may call it elsewhere
	 * @param view whether those who view may
	 * @param operate whether those who operate may
	 * @param none whether a user without a role may
	 */
	record Line(String method, String path, boolean loopback, boolean anonymous, boolean view, boolean operate,
			boolean none) {

		private static Line of(String text) {
			String[] cells = text.split(" +");
			List<Boolean> may = Stream.of(cells).skip(2).map("yes"::equals).toList();
			return new Line(cells[0], cells[1], may.get(0), may.get(1), may.get(2), may.get(3), may.get(4));
		}

		private String endpoint() {
			return this.method + " " + this.path;
		}

		private String examplePath() {
			return this.path.replace("{requiredMetricName}", "process.uptime")
				.replace("/**", "/ping")
				.replace("/events", "/events?poll=true")
				.replaceAll("\\{[^{}]+(\\{[^}]*})?}", "1");
		}

		@Override
		public String toString() {
			return endpoint();
		}

	}

}
