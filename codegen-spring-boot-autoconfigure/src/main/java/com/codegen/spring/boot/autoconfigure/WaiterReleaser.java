package com.codegen.spring.boot.autoconfigure;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

import com.codegen.spring.ReactiveCodegenTemplate;

/**
 * Lets go of those who wait for a run as soon as the context is being closed. When the
 * beans are destroyed it would be too late: the web server waits for its requests before.
 *
 * @param applicationContext the context of the template
 * @param template the template
 */
record WaiterReleaser(ApplicationContext applicationContext,
		ReactiveCodegenTemplate template) implements ApplicationListener<ContextClosedEvent> {

	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		if (this.applicationContext.equals(event.getApplicationContext())) {
			this.template.releaseWaiters();
		}
	}

}
