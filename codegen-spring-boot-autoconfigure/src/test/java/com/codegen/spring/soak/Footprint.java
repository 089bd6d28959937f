package com.codegen.spring.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;

/**
 * What a process holds.
 *
 * @param threads live threads
 * @param sockets open sockets
 * @param heap bytes of the heap after a collection
 * @param direct bytes of Netty's direct memory
 */
record Footprint(int threads, long sockets, long heap, long direct) {

	private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

	static Footprint now() {
		System.gc();
		ByteBufAllocatorMetricProvider allocator = (ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT;
		return new Footprint(ManagementFactory.getThreadMXBean().getThreadCount(), openSockets(),
				ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
				allocator.metric().usedDirectMemory());
	}

	/**
	 * Whether this is no more than another footprint, within tolerances.
	 * @param baseline the other footprint
	 */
	boolean isWithin(Footprint baseline) {
		return this.threads <= baseline.threads + 8 && this.sockets <= baseline.sockets + 2
				&& this.heap <= baseline.heap + 8_000_000 && this.direct <= baseline.direct + 16_000_000;
	}

	private static long openSockets() {
		if (!Files.isDirectory(DESCRIPTORS)) {
			return 0;
		}
		try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
			return descriptors.filter(Footprint::isSocket).count();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isSocket(Path descriptor) {
		try {
			return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
		}
		catch (IOException ex) {
			return false;
		}
	}

}
