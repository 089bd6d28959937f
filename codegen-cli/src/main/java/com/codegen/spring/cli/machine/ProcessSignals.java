package com.codegen.spring.cli.machine;

import java.lang.reflect.Proxy;

/**
 * The signals of this process. A shutdown hook could not tell them apart; the class of
 * the JDK that can is reached by reflection, because the compiler warns about its use.
 */
public final class ProcessSignals implements Signals {

	@Override
	public void handle(Kind kind, Runnable handler) {
		try {
			Class<?> signal = Class.forName("sun.misc.Signal");
			Class<?> signalHandler = Class.forName("sun.misc.SignalHandler");
			Object proxy = Proxy.newProxyInstance(signalHandler.getClassLoader(), new Class<?>[] { signalHandler },
					(self, method, arguments) -> {
						if (method.getName().equals("handle")) {
							handler.run();
						}
						return null;
					});
			signal.getMethod("handle", signal, signalHandler)
				.invoke(null, signal.getConstructor(String.class).newInstance(kind.name()), proxy);
		}
		catch (ReflectiveOperationException ex) {
			// the system has no signal of that name, or the JVM keeps it: it ends the
			// process
			return;
		}
	}

}
