package com.codegen.spring.architecture.samples.time;

import java.util.function.LongSupplier;

record BadTime(LongSupplier ticker) {

	static BadTime system() {
		return new BadTime(System::nanoTime);
	}

}
