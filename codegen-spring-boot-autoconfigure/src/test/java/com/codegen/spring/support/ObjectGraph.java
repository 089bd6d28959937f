package com.codegen.spring.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.assertj.core.api.Assertions;

/**
 * Looks for a text in everything that can be reached from an object.
 */
public final class ObjectGraph {

	private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<Object> pending = new ArrayDeque<>();

	private ObjectGraph() {
	}

	/**
	 * Assert that a failure holds neither of the texts, in its object graph or its
	 * serialized form.
	 * @param failure the failure
	 * @param secrets the texts
	 */
	public static void assertFreeOf(Throwable failure, String... secrets) {
		String serialized = new String(serialize(failure), StandardCharsets.UTF_8);
		for (String secret : secrets) {
			Assertions.assertThat(reaches(failure, secret)).as("the exception reaches the secret").isFalse();
			Assertions.assertThat(serialized).doesNotContain(secret);
		}
	}

	/**
	 * Whether a text can be reached.
	 * @param root the start
	 * @param text the text
	 * @return {@code true} when some string contains it
	 */
	public static boolean reaches(Object root, String text) {
		ObjectGraph graph = new ObjectGraph();
		graph.add(root);
		while (!graph.pending.isEmpty()) {
			Object next = graph.pending.pop();
			if (next instanceof CharSequence string && string.toString().contains(text)) {
				return true;
			}
			graph.expand(next);
		}
		return false;
	}

	private static byte[] serialize(Throwable failure) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(failure);
			return bytes.toByteArray();
		}
		catch (NotSerializableException ex) {
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(Object object) {
		if (object != null && this.seen.add(object)) {
			this.pending.push(object);
		}
	}

	private void expand(Object object) {
		if (object instanceof Throwable throwable) {
			add(throwable.getMessage());
			add(throwable.getCause());
			add(throwable.getSuppressed());
		}
		if (object instanceof Iterable<?> iterable && isOfJdk(object)) {
			iterable.forEach(this::add);
		}
		else if (object instanceof Map<?, ?> map && isOfJdk(object)) {
			map.keySet().forEach(this::add);
			map.values().forEach(this::add);
		}
		else if (object instanceof Object[] array) {
			for (Object element : array) {
				add(element);
			}
		}
		else if (object instanceof AtomicReference<?> reference) {
			add(reference.get());
		}
		addFields(object);
	}

	private void addFields(Object object) {
		for (Class<?> type = object.getClass(); type != null
				&& !type.getName().startsWith("java."); type = type.getSuperclass()) {
			for (Field field : type.getDeclaredFields()) {
				if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()
						&& field.trySetAccessible()) {
					add(read(field, object));
				}
			}
		}
	}

	private static Object read(Field field, Object object) {
		try {
			return field.get(object);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isOfJdk(Object object) {
		return object.getClass().getName().startsWith("java.");
	}

}
