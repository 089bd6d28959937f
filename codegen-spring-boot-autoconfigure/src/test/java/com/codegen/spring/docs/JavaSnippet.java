package com.codegen.spring.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.codegen.spring.CodegenTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lines of Java from the documentation, as a class that can be run.
 *
 * @param lines the lines
 */
record JavaSnippet(String lines) {

	private static final List<String> PACKAGES = List.of("com.codegen.spring", "com.codegen.spring.agent",
			"com.codegen.spring.agentrun", "com.codegen.spring.batch", "com.codegen.spring.error",
			"com.codegen.spring.organization", "com.codegen.spring.organization.token",
			"com.codegen.spring.organization.usage", "com.codegen.spring.page", "com.codegen.spring.task", "java.time",
			"java.util", "java.util.concurrent", "java.util.stream", "org.springframework.boot.logging",
			"reactor.core.publisher");

	/**
	 * Compile the lines and run them.
	 * @param output where to put the class
	 * @param token what the lines find in {@code token}
	 * @param orgId what the lines find in {@code orgId}
	 * @param codegen what the lines find in {@code codegen}
	 * @param baseUrl what the lines find in {@code baseUrl}
	 * @throws Throwable what the lines throw
	 */
	void run(Path output, String token, long orgId, String baseUrl, CodegenTemplate codegen) throws Throwable {
		compile(output);
		URL[] urls = { output.toUri().toURL() };
		try (URLClassLoader classLoader = new URLClassLoader(urls, getClass().getClassLoader())) {
			classLoader.loadClass("Snippet")
				.getMethod("run", String.class, long.class, String.class, CodegenTemplate.class)
				.invoke(null, token, orgId, baseUrl, codegen);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private void compile(Path output) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		List<String> options = List.of("-classpath", System.getProperty("java.class.path"), "-d", output.toString(),
				"-proc:none", "-Xlint:deprecation,removal,unchecked,rawtypes", "-Werror");
		boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(new Source(source()))).call();
		assertThat(compiled).as(messages.toString()).isTrue();
	}

	private String source() {
		StringBuilder source = new StringBuilder();
		PACKAGES.forEach((name) -> source.append("import ").append(name).append(".*;\n"));
		return source.append("public class Snippet {\n")
			.append("public static void run(String token, long orgId, String baseUrl, CodegenTemplate codegen) ")
			.append("throws Exception {\n")
			.append(this.lines)
			.append("\n}\n}\n")
			.toString();
	}

	/**
	 * The source in memory.
	 */
	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String text) {
			super(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
