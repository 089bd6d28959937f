package com.codegen.spring.benchmarks.http;

import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.function.client.WebClient;

import com.codegen.spring.transport.ClientJson;
import com.codegen.spring.transport.HttpSettings;

/**
 * Spring's {@code WebClient} doing the work of one call and nothing else: the records and
 * the JSON settings of the client, its limit for a response, and no features.
 */
public final class BareWebClient {

	private BareWebClient() {
	}

	/**
	 * A builder without a connector.
	 * @param baseUrl the base URL with the version
	 * @return a new builder
	 */
	public static WebClient.Builder builder(String baseUrl) {
		return WebClient.builder().baseUrl(baseUrl).codecs((codecs) -> {
			codecs.defaultCodecs().maxInMemorySize(HttpSettings.defaults().maxResponseSize());
			codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(ClientJson.mapper()));
		}).defaultHeader("Accept", "application/json").defaultHeader("Authorization", "Bearer token");
	}

	/**
	 * The same without a network.
	 * @return a client on a {@link ReadyConnector}
	 */
	public static WebClient ready() {
		return builder(ReadyConnector.BASE_URL).clientConnector(new ReadyConnector()).build();
	}

	/**
	 * Read a run the way one would write it.
	 * @param client the client
	 * @return the run
	 */
	public static Object run(WebClient client) {
		return WebClientVariant.run(client);
	}

}
