package com.codegen.spring.benchmarks.startup;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import com.codegen.spring.CodegenTemplate;

/**
 * What {@code codegen list} does, as a Spring Boot application: the fat jar of this
 * module starts it.
 */
@EnableAutoConfiguration
public class BootProgram {

	/**
	 * List the newest runs.
	 * @param args are not used
	 */
	public static void main(String[] args) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BootProgram.class)
			.web(WebApplicationType.NONE)
			.run(args)) {
			System.out.println(context.getBean(CodegenTemplate.class).tasks().list(20));
		}
	}

}
