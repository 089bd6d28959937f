package com.codegen.spring.sample.system;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Component;

/**
 * The health of this service and its parts.
 */
@Component
public class ServiceHealth {

	private final HealthEndpoint endpoint;

	ServiceHealth(HealthEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * The health of each part.
	 * @return status codes by name
	 */
	public Map<String, String> components() {
		HealthDescriptor health = this.endpoint.health();
		Map<String, String> components = new TreeMap<>();
		if (health instanceof CompositeHealthDescriptor composite && composite.getComponents() != null) {
			composite.getComponents().forEach((name, part) -> components.put(name, part.getStatus().getCode()));
		}
		else {
			components.put("service", health.getStatus().getCode());
		}
		return components;
	}

}
