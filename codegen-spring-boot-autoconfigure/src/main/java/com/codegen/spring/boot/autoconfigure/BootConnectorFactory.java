package com.codegen.spring.boot.autoconfigure;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.http.client.reactive.ClientHttpConnector;

/**
 * Applies Boot's HTTP client settings and the application's connector customizers to the
 * client's own {@code HttpClient}. Redirects stay off whatever the application prefers.
 *
 * @param builder the application's connector builder, used when it is one for Reactor
 * Netty
 * @param settings the application's settings
 * @param sslBundle the bundle for Codegen alone, or {@code null}
 */
record BootConnectorFactory(@Nullable ClientHttpConnectorBuilder<?> builder, HttpClientSettings settings,
		@Nullable SslBundle sslBundle) implements Function<HttpClient, ClientHttpConnector> {

	@Override
	public ClientHttpConnector apply(HttpClient httpClient) {
		ReactorClientHttpConnectorBuilder reactor = (this.builder instanceof ReactorClientHttpConnectorBuilder own)
				? own : ClientHttpConnectorBuilder.reactor();
		HttpClientSettings effective = this.settings.withTimeouts(null, null).withRedirects(HttpRedirects.DONT_FOLLOW);
		return reactor.withHttpClientFactory(() -> httpClient)
			.build((this.sslBundle != null) ? effective.withSslBundle(this.sslBundle) : effective);
	}

}
