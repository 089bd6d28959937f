package com.codegen.spring.sample.live;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Threads that write events. A write blocks as long as its reader is slow, so there is
 * one thread for each stream that might be.
 */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor liveExecutor(ThreadPoolTaskExecutorBuilder builder) {
		return builder.corePoolSize(2)
			.maxPoolSize(LiveStreams.MAX_STREAMS + 28)
			.queueCapacity(0)
			.threadNamePrefix("live-")
			.build();
	}

	@Bean
	WebMvcConfigurer liveExecutorConfigurer(@Qualifier("liveExecutor") ThreadPoolTaskExecutor liveExecutor) {
		return new WebMvcConfigurer() {

			@Override
			public void configureAsyncSupport(AsyncSupportConfigurer configurer) {
				configurer.setTaskExecutor(liveExecutor);
			}

		};
	}

}
