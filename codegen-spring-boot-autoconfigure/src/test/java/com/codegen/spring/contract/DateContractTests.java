package com.codegen.spring.contract;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.annotation.JsonDeserialize;

import org.springframework.core.ResolvableType;

import com.codegen.spring.agentrun.TolerantInstantDeserializer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every time in every answer is read by the one deserializer that knows all forms.
 */
class DateContractTests {

	private final Set<Class<?>> seen = new HashSet<>();

	private final List<RecordComponent> times = new ArrayList<>();

	@Test
	void everyTimeIsReadInEveryForm() {
		Recording.ofAllOperations().forEach((call) -> visit(ResolvableType.forType(call.request().responseType())));
		assertThat(this.times).hasSizeGreaterThan(6).allSatisfy((component) -> {
			JsonDeserialize annotation = component.getAccessor().getAnnotation(JsonDeserialize.class);
			assertThat(annotation).as("%s of %s", component, component.getDeclaringRecord()).isNotNull();
			assertThat(annotation.using()).isEqualTo(TolerantInstantDeserializer.class);
		});
	}

	private void visit(ResolvableType type) {
		for (ResolvableType argument : type.getGenerics()) {
			visit(argument);
		}
		Class<?> resolved = type.resolve(Object.class);
		if (resolved.isRecord() && this.seen.add(resolved)) {
			for (RecordComponent component : resolved.getRecordComponents()) {
				if (component.getType() == Instant.class) {
					this.times.add(component);
				}
				visit(ResolvableType.forType(component.getGenericType()));
			}
		}
	}

}
