package com.codegen.spring.transport;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClientRequest;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;

import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
import com.codegen.spring.exchange.CodegenTokenProvider;
import com.codegen.spring.exchange.RateClass;
import com.codegen.spring.exchange.Repeatability;
import com.codegen.spring.exchange.TimeSource;

/**
 * Sends a call with a {@link WebClient}: one request, one response. The token is set
 * below every filter of the WebClient, so that none can see it. Bodies are read and
 * written by the client's own mapper, whatever codecs the application has.
 */
public final class WebClientExchange implements CodegenExchange {

	private static final String URI_TEMPLATE = WebClient.class.getName() + ".uriTemplate";

	private static final int MAX_ERROR_SIZE = 64 * 1024;

	private final CodegenJson json = new CodegenJson();

	private final WebClient webClient;

	private final String baseUrl;

	private final CodegenTokenProvider tokenProvider;

	private final HttpSettings settings;

	private final CallListener listener;

	private final ErrorTranslator errors;

	private final TransportErrors transportErrors;

	private final ResponseDecoder decoder;

	private volatile @Nullable ApiToken lastUsable;

	/**
	 * Create the exchange.
	 * @param webClient the client that sends the requests
	 * @param baseUrl the base URL, ending with a slash
	 * @param tokenProvider supplies the token of each attempt
	 * @param settings timeouts and limits
	 * @param time the time of day, for responses that name a date
	 * @param listener hears of each attempt
	 */
	public WebClientExchange(WebClient webClient, String baseUrl, CodegenTokenProvider tokenProvider,
			HttpSettings settings, TimeSource time, CallListener listener) {
		this.webClient = webClient;
		this.baseUrl = baseUrl;
		this.tokenProvider = tokenProvider;
		this.settings = settings;
		this.listener = listener;
		this.transportErrors = new TransportErrors(baseUrl);
		this.errors = new ErrorTranslator(this.json, time.clock());
		this.decoder = new ResponseDecoder(this.json);
	}

	@Override
	public <T> Mono<T> exchange(CodegenCall<T> call) {
		return Mono.defer(() -> {
			byte[] content = content(call);
			return Mono.defer(() -> send(call, content)).onErrorMap((ex) -> translate(call, ex));
		});
	}

	private byte @Nullable [] content(CodegenCall<?> call) {
		Object body = call.request().body();
		byte[] content = call.content();
		return (content != null || body == null) ? content : this.json.write(body);
	}

	private <T> Mono<T> send(CodegenCall<T> call, byte @Nullable [] content) {
		CodegenRequest<T> request = call.request();
		ApiToken token = usable(this.tokenProvider.getToken());
		RequestBodySpec spec = this.webClient.method(request.endpoint().method())
			.uri(request.uri(this.baseUrl))
			.attribute(URI_TEMPLATE, request.endpoint().path())
			.httpRequest(prepare(call, token, responseTimeout(call)));
		if (content != null) {
			spec.contentType(MediaType.APPLICATION_JSON).bodyValue(content);
		}
		call.sending();
		this.listener.onAttempt(request.endpoint());
		return spec.exchangeToMono((response) -> receive(call, response, token));
	}

	private ApiToken usable(ApiToken token) {
		if (!token.equals(this.lastUsable)) {
			String problem = token.problem();
			if (!problem.isEmpty()) {
				throw new IllegalStateException("The Codegen API token " + problem);
			}
			this.lastUsable = token;
		}
		return token;
	}

	private static Consumer<ClientHttpRequest> prepare(CodegenCall<?> call, ApiToken token, Duration responseTimeout) {
		Runnable writeListener = writeListener(call);
		return (request) -> {
			request.getHeaders().set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
			request.getHeaders().setBearerAuth(token.value());
			Object nativeRequest = request.getNativeRequest();
			if (nativeRequest instanceof HttpClientRequest nettyRequest) {
				nettyRequest.responseTimeout(responseTimeout);
			}
			ConnectionGuard.whenWritten(nativeRequest, writeListener);
		};
	}

	private static Runnable writeListener(CodegenCall<?> call) {
		AtomicBoolean written = new AtomicBoolean();
		return () -> {
			if (written.getAndSet(true) && !call.endpoint().repeatability().isRepeatable()) {
				throw new CodegenProtocolException(call.errorContext(),
						"a filter of the WebClient sends the request again, which might do it twice");
			}
			call.written();
		};
	}

	private <T> Mono<T> receive(CodegenCall<T> call, ClientResponse response, ApiToken token) {
		call.received(response.statusCode().value());
		if (!response.statusCode().is2xxSuccessful()) {
			return reject(call, response, token);
		}
		EchoMask mask = mask(call, token);
		return join(response, sizeLimit(call))
			.mapNotNull((body) -> this.decoder.decode(call, response, body, sizeLimit(call), mask))
			.switchIfEmpty((call.request().responseType() == Void.class) ? Mono.empty()
					: Mono.error(() -> this.decoder.missing(call, response, mask)));
	}

	private EchoMask mask(CodegenCall<?> call, ApiToken token) {
		Object body = call.request().body();
		return new EchoMask(token, () -> (body != null) ? this.json.toTree(body) : null);
	}

	private <T> Mono<T> reject(CodegenCall<T> call, ClientResponse response, ApiToken token) {
		return join(response, MAX_ERROR_SIZE).map(WebClientExchange::toBytes)
			.onErrorResume((ex) -> Mono.empty())
			.defaultIfEmpty(new byte[0])
			.flatMap((body) -> Mono.error(this.errors.translate(call.endpoint(), response.statusCode().value(),
					response.headers().asHttpHeaders(), body, mask(call, token),
					!token.equals(this.tokenProvider.getToken()))));
	}

	private static Mono<DataBuffer> join(ClientResponse response, int limit) {
		return DataBufferUtils.join(response.body(BodyExtractors.toDataBuffers()), limit);
	}

	private static byte[] toBytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	private Throwable translate(CodegenCall<?> call, Throwable failure) {
		return this.transportErrors.translate(call, failure, responseTimeout(call), sizeLimit(call));
	}

	private Duration responseTimeout(CodegenCall<?> call) {
		return (call.endpoint().repeatability() == Repeatability.PAID) ? this.settings.creationResponseTimeout()
				: this.settings.responseTimeout();
	}

	private int sizeLimit(CodegenCall<?> call) {
		return (call.endpoint().rateClass() == RateClass.LOGS) ? this.settings.maxLogsResponseSize()
				: this.settings.maxResponseSize();
	}

}
