package com.codegen.spring.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import com.codegen.spring.page.Page;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.page.Pages;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hands out blocking and reactive operations behind one interface and writes down what is
 * called. A suite whose tests have all run fails when they left out a method of the
 * interfaces its {@link Covers} names.
 */
public final class Operations implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final Set<String> called = ConcurrentHashMap.newKeySet();

	private final Set<Method> run = ConcurrentHashMap.newKeySet();

	private Class<?> blocking = Void.class;

	private Class<?> reactive = Void.class;

	/**
	 * The operations to test.
	 * @param <B> the type of the blocking operations
	 * @param style how to call them
	 * @param blockingOperations the blocking operations
	 * @param reactiveOperations the reactive operations
	 * @return the blocking operations, or the reactive ones subscribed to without the
	 * client's own rim
	 */
	@SuppressWarnings("unchecked")
	public <B> B of(Style style, B blockingOperations, Object reactiveOperations) {
		return (style == Style.BLOCKING) ? recorded((Class<B>) this.blocking, blockingOperations)
				: subscribed((Class<B>) this.blocking, recorded((Class<Object>) this.reactive, reactiveOperations));
	}

	/**
	 * Operations that write down what is called.
	 * @param <T> the type of the operations
	 * @param type the interface
	 * @param operations the operations
	 * @return the same operations
	 */
	public <T> T recorded(Class<T> type, T operations) {
		return proxy(type, (proxy, method, arguments) -> {
			this.called.add(signature(method));
			return invoke(operations, method, arguments);
		});
	}

	/**
	 * The methods nobody called.
	 * @param types the interfaces
	 * @return their signatures
	 */
	public Set<String> uncalled(Class<?>... types) {
		return Arrays.stream(types)
			.flatMap((type) -> Arrays.stream(type.getMethods()))
			.filter((method) -> !Modifier.isStatic(method.getModifiers()))
			.map(Operations::signature)
			.filter((signature) -> !this.called.contains(signature))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		Covers covers = context.getRequiredTestClass().getAnnotation(Covers.class);
		this.blocking = covers.blocking();
		this.reactive = covers.reactive();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		this.run.add(context.getRequiredTestMethod());
	}

	@Override
	public void afterAll(ExtensionContext context) {
		List<Method> tests = ReflectionSupport.findMethods(context.getRequiredTestClass(),
				(method) -> AnnotationSupport.isAnnotated(method, org.junit.platform.commons.annotation.Testable.class),
				HierarchyTraversalMode.TOP_DOWN);
		if (this.run.containsAll(tests)) {
			assertThat(uncalled(this.blocking, this.reactive)).as("methods that no test calls").isEmpty();
		}
	}

	private <B> B subscribed(Class<B> type, Object operations) {
		return proxy(type, (proxy, method, arguments) -> {
			Method twin = this.reactive.getMethod(method.getName(), method.getParameterTypes());
			return value(invoke(operations, twin, arguments), method.getReturnType());
		});
	}

	private static Object value(Object result, Class<?> type) {
		if (result instanceof Mono<?> mono) {
			return mono.block(TIMEOUT);
		}
		if (result instanceof Flux<?> flux) {
			return (type == Stream.class) ? flux.toStream() : pages(flux);
		}
		return result;
	}

	private static <T> Pages<T> pages(Flux<T> flux) {
		return Pages.ofIndexed(PageRequest.first(),
				(request) -> flux.collectList().map((items) -> new Page<>(items, items.size(), 1, items.size(), 1)));
	}

	private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
		try {
			method.setAccessible(true);
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static String signature(Method method) {
		return method.getDeclaringClass().getSimpleName() + "." + method.getName()
				+ Arrays.stream(method.getParameterTypes())
					.map(Class::getSimpleName)
					.collect(Collectors.joining(", ", "(", ")"));
	}

}
