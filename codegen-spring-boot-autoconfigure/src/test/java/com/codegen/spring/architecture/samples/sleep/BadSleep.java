package com.codegen.spring.architecture.samples.sleep;

final class BadSleep {

	private BadSleep() {
	}

	static void pause() throws InterruptedException {
		Thread.sleep(1);
	}

}
