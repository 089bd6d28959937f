package com.codegen.spring;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.agentrun.AgentRunLogs;
import com.codegen.spring.agentrun.CreateAgentRun;
import com.codegen.spring.agentrun.ResumeAgentRun;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.task.Task;
import com.codegen.spring.task.TaskRequest;
import com.codegen.spring.test.server.CodegenServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * No {@code toString} shows a token, a prompt or what an agent wrote.
 */
class RedactionTests {

	private static final String SECRET = "s3cr3t-marker";

	/**
	 * Records whose texts may be shown: codes, names, settings and addresses that hold
	 * neither the token nor a prompt nor an answer. A new record with texts has to hide
	 * them or to be listed here.
	 */
	private static final Set<String> OPEN = Set.of("AgentEngine", "AgentRunStatus", "LogMessageType", "SourceType",
			"GithubPullRequest", "StopAgentRun", "AgentRunQuery", "Organization", "User", "Endpoint", "ErrorContext",
			"CodegenProperties", "Http", "Page", "TailPage", "Indexed", "FieldError", "Agent", "AgentType",
			"ApiTokenSummary", "CodegenHealth", "CodegenSettings", "ConfigFile", "CreatedApiToken", "Integration",
			"LogAnalysis", "McpProvider", "OrganizationIntegrations", "OrganizationUpdate", "PullRequestEdit",
			"Repository", "SetupCommands", "UserUpdate", "Expectation");

	/** Components of other records whose text may be shown. */
	private static final Set<String> OPEN_COMPONENTS = Set.of("toolName", "ignoredChecks");

	@ParameterizedTest
	@MethodSource("records")
	void recordsHideTokens(Class<?> type) throws ReflectiveOperationException {
		assertThat(instance(type, "visible", ApiToken.of(SECRET)).toString()).doesNotContain(SECRET);
	}

	@ParameterizedTest
	@MethodSource("records")
	void recordsHideTexts(Class<?> type) throws ReflectiveOperationException {
		if (!OPEN.contains(type.getSimpleName())) {
			assertThat(instance(type, SECRET, ApiToken.of(SECRET)).toString()).doesNotContain(SECRET);
		}
	}

	@Test
	void theRecordsThatHoldSecretsAreAmongThoseChecked() {
		assertThat(records()).contains(ApiToken.class, AgentRun.class, AgentRunLog.class, AgentRunLogs.class,
				CreateAgentRun.class, ResumeAgentRun.class, TaskRequest.class, CodegenRequest.class);
	}

	@Test
	void buildersAndTemplatesHideTheToken() {
		CodegenTemplateBuilder builder = CodegenTemplate.builder().token(SECRET).organizationId(1);
		try (CodegenTemplate template = builder.build()) {
			assertThat(Stream.<Object>of(builder, template, template.reactive(), template.tasks(), template.agentRuns(),
					template.organizations(), template.users(), template.forOrganization(2),
					template.reactive().tasks(), template.reactive().agentRuns(), template.reactive().organizations(),
					template.reactive().users()))
				.extracting(Object::toString)
				.noneMatch((text) -> text.contains(SECRET));
		}
	}

	@Test
	void tasksHideThePromptAndTheAnswer() {
		try (CodegenServer server = CodegenServer.start();
				CodegenTemplate template = CodegenTemplate.builder()
					.token(server.token())
					.organizationId(server.organizationId())
					.baseUrl(server.baseUrl())
					.build()) {
			Task task = template.runTask(SECRET);
			assertThat(task.toString()).contains(Long.toString(task.id())).doesNotContain(SECRET);
			assertThat(template.reactive().tasks().get(task.id()).block(Duration.ofSeconds(10)).toString())
				.doesNotContain(SECRET);
		}
	}

	@Test
	void callsHideTheirRequest() {
		CodegenRequest<AgentRun> request = CodegenRequest.of(Endpoints.AGENT_RUN_CREATE, AgentRun.class, 1)
			.withBody(CreateAgentRun.of(SECRET))
			.withQuery("query", SECRET);
		assertThat(Stream.<Object>of(request, new CodegenCall<>(request))).extracting(Object::toString)
			.contains("CodegenRequest[agent-run.create]")
			.noneMatch((text) -> text.contains(SECRET));
	}

	static Stream<Class<?>> records() {
		return new ClassFileImporter()
			.importUrl(CodegenTemplate.class.getProtectionDomain().getCodeSource().getLocation())
			.stream()
			.filter((type) -> type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC))
			.<Class<?>>map(JavaClass::reflect);
	}

	private static Object instance(Class<?> type, String text, ApiToken token) throws ReflectiveOperationException {
		RecordComponent[] components = type.getRecordComponents();
		Object[] arguments = new Object[components.length];
		for (int index = 0; index < components.length; index++) {
			String shown = OPEN_COMPONENTS.contains(components[index].getName()) ? "visible" : text;
			arguments[index] = switch (components[index].getName()) {
				case "jitter", "quotaShare" -> 0.5;
				case "to" -> Instant.MAX;
				default -> value(components[index].getType(), components[index].getGenericType(), shown, token);
			};
		}
		Constructor<?> constructor = type
			.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		constructor.setAccessible(true);
		return constructor.newInstance(arguments);
	}

	private static Object value(Class<?> type, Type generic, String text, ApiToken token)
			throws ReflectiveOperationException {
		if (type == ApiToken.class) {
			return token;
		}
		if (type == List.class) {
			return List.of(element(generic, 0, text, token));
		}
		if (type == Set.class) {
			return Set.of(element(generic, 0, text, token));
		}
		if (type == Map.class) {
			return map(generic, text, token);
		}
		if (type.isRecord()) {
			return instance(type, OPEN.contains(type.getSimpleName()) ? "visible" : text, token);
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0];
		}
		return simple(type, text);
	}

	private static Object simple(Class<?> type, String text) {
		return switch (type.getSimpleName()) {
			case "String", "Object", "Serializable" -> text;
			case "boolean", "Boolean" -> true;
			case "int", "Integer" -> 2;
			case "long", "Long" -> 2L;
			case "double", "Double" -> 1.5;
			case "Duration" -> Duration.ofSeconds(1);
			case "Instant" -> Instant.EPOCH;
			case "DataSize" -> DataSize.ofKilobytes(1);
			case "HttpMethod" -> HttpMethod.GET;
			case "Type" -> String.class;
			default -> mock(type);
		};
	}

	private static Map<?, ?> map(Type generic, String text, ApiToken token) throws ReflectiveOperationException {
		Object key = element(generic, 0, "key", token);
		if (key instanceof Enum<?>) {
			Object value = element(generic, 1, text, token);
			Map<Object, Object> all = new HashMap<>();
			Arrays.stream(key.getClass().getEnumConstants()).forEach((constant) -> all.put(constant, value));
			return all;
		}
		return Map.of(key, element(generic, 1, text, token));
	}

	private static Object element(Type generic, int index, String text, ApiToken token)
			throws ReflectiveOperationException {
		if (generic instanceof ParameterizedType parameterized
				&& parameterized.getActualTypeArguments()[index] instanceof Class<?> type) {
			return value(type, type, text, token);
		}
		return text;
	}

}
