package com.codegen.spring.starter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import com.codegen.spring.CodegenTemplate;

@SpringBootApplication(proxyBeanMethods = false)
public record TaskApplication(CodegenTemplate codegen) {
	public static void main(String[] args) {
		CodegenTemplate codegen = SpringApplication.run(TaskApplication.class, args).getBean(CodegenTemplate.class);
		System.out.println(codegen.runTask(args[0]).await().getResultOrThrow());
	}
}
