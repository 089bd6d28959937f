package com.codegen.spring.architecture.samples.shape;

import org.springframework.boot.autoconfigure.AutoConfiguration;

@AutoConfiguration
public class BadAutoConfiguration {

	public String bean() {
		return "public";
	}

}
