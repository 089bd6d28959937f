package com.codegen.spring.benchmarks.http;

import java.net.URI;
import java.util.function.Function;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.client.reactive.AbstractClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import com.codegen.spring.CodegenTemplate;
import com.codegen.spring.CodegenTemplateBuilder;

/**
 * A connector without a network: it writes the request to nowhere and has the response
 * ready, so that only the work above it is left to measure.
 */
public final class ReadyConnector implements ClientHttpConnector {

	/** A base URL that nothing is sent to. */
	public static final String BASE_URL = "http://localhost:1/v1";

	private static final byte[] BODY = Payloads.run();

	/**
	 * A template on such a connector.
	 * @return a builder of it
	 */
	public static CodegenTemplateBuilder template() {
		return CodegenTemplate.builder()
			.token("token")
			.organizationId(Workload.ORGANIZATION)
			.baseUrl(BASE_URL)
			.connectorFactory((client) -> new ReadyConnector());
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		return Mono.defer(() -> requestCallback.apply(new NowhereRequest(method, uri)))
			.then(Mono.fromSupplier(ReadyResponse::new));
	}

	/**
	 * A request that goes nowhere.
	 */
	private static final class NowhereRequest extends AbstractClientHttpRequest {

		private final HttpMethod method;

		private final URI uri;

		NowhereRequest(HttpMethod method, URI uri) {
			this.method = method;
			this.uri = uri;
		}

		@Override
		protected void applyHeaders() {
		}

		@Override
		protected void applyCookies() {
		}

		@Override
		public HttpMethod getMethod() {
			return this.method;
		}

		@Override
		public URI getURI() {
			return this.uri;
		}

		@Override
		public DefaultDataBufferFactory bufferFactory() {
			return DefaultDataBufferFactory.sharedInstance;
		}

		@Override
		@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" }) // as Spring
																			// has it
		public <T> T getNativeRequest() {
			return (T) this;
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			return doCommit(() -> Flux.from(body).then());
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			return doCommit(() -> Flux.from(body).concatMap(Function.identity()).then());
		}

		@Override
		public Mono<Void> setComplete() {
			return doCommit();
		}

	}

	/**
	 * The response.
	 */
	private static final class ReadyResponse implements ClientHttpResponse {

		private final HttpHeaders headers = new HttpHeaders();

		ReadyResponse() {
			this.headers.setContentType(MediaType.APPLICATION_JSON);
			this.headers.setContentLength(BODY.length);
		}

		@Override
		public HttpStatusCode getStatusCode() {
			return HttpStatus.OK;
		}

		@Override
		public MultiValueMap<String, ResponseCookie> getCookies() {
			return new LinkedMultiValueMap<>();
		}

		@Override
		public Flux<DataBuffer> getBody() {
			return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(BODY));
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

	}

}
