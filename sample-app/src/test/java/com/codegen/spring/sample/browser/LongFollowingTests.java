package com.codegen.spring.sample.browser;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.codegen.spring.test.simulation.RunScript;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that is left open: what it holds must not grow with the log it has shown.
 */
@Tag("soak")
class LongFollowingTests extends BrowserTests {

	private static final int MINUTES = Integer.getInteger("soak.minutes", 10);

	private static final int ENTRIES_PER_MINUTE = 600;

	/** The simulated time passes at this speed. */
	private static final int SPEED = 4;

	@Test
	@Timeout(value = 30, unit = TimeUnit.MINUTES)
	void keepsWithinItsMemory() {
		long id = start("Go on for long",
				RunScript.completing("Done.")
					.withLogEntries(ENTRIES_PER_MINUTE * (MINUTES + 1))
					.withDuration(Duration.ofMinutes((long) SPEED * (MINUTES + 1))));
		Page page = open("/runs/" + id);
		page.locator("#follow").click();
		CDPSession session = context().newCDPSession(page);
		session.send("HeapProfiler.enable");
		List<Long> sizes = new ArrayList<>();
		for (int minute = 1; minute <= MINUTES; minute++) {
			awaitEntries(page, minute * ENTRIES_PER_MINUTE);
			sizes.add(pageHeap(session));
			System.out.printf("Minute %d: %s entries, %d rows, page %,d kB, service %,d kB%n", minute, entries(page),
					page.locator(".e").count(), sizes.get(minute - 1) / 1024, serviceHeap() / 1024);
		}
		assertThat(sizes.get(sizes.size() - 1)).isLessThan(sizes.get(1) * 5 / 4);
	}

	private void awaitEntries(Page page, int count) {
		page.waitForCondition(() -> entries(page) >= count, new Page.WaitForConditionOptions().setTimeout(180_000));
	}

	private static int entries(Page page) {
		return Integer.parseInt(page.locator("#run-aside dd").first().textContent());
	}

	private static long pageHeap(CDPSession session) {
		session.send("HeapProfiler.collectGarbage");
		JsonObject usage = session.send("Runtime.getHeapUsage");
		return usage.get("usedSize").getAsLong();
	}

	private long serviceHeap() {
		server().simulation().clearRequests();
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
