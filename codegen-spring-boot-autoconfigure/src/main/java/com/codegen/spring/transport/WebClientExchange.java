package com.codegen.spring.transport;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClientRequest;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;

import com.codegen.spring.error.CodegenAuthenticationException;
import com.codegen.spring.error.CodegenProtocolException;
import com.codegen.spring.exchange.ApiToken;
import com.codegen.spring.exchange.CallListener;
import com.codegen.spring.exchange.CodegenCall;
import com.codegen.spring.exchange.CodegenExchange;
import com.codegen.spring.exchange.CodegenRequest;
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

	private final Mono<ApiToken> token;

	private final HttpSettings settings;

	private final CallListener listener;

	private final ErrorTranslator errors;

	private final TransportErrors transportErrors;

	private final ResponseDecoder decoder;

	/**
	 * Create the exchange.
	 * @param webClient the client that sends the requests
	 * @param baseUrl the base URL, ending with a slash
	 * @param token the token, subscribed to before each attempt and after a 401
	 * @param settings timeouts and limits
	 * @param time the time of day, for responses that name a date
	 * @param listener hears of each attempt
	 */
	public WebClientExchange(WebClient webClient, String baseUrl, Mono<ApiToken> token, HttpSettings settings,
			TimeSource time, CallListener listener) {
		this.webClient = webClient.mutate().filter((request, next) -> new ErrorGuard<>(next.exchange(request))).build();
		this.baseUrl = baseUrl;
		this.token = token;
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
			return new ErrorGuard<>(token(call).flatMap((token) -> send(call, token, content)))
				.onErrorMap((ex) -> translate(call, ex));
		});
	}

	private byte @Nullable [] content(CodegenCall<?> call) {
		Object body = call.request().body();
		byte[] content = call.content();
		return (content != null || body == null) ? content : this.json.write(body);
	}

	private Mono<ApiToken> token(CodegenCall<?> call) {
		return (this.token instanceof Callable<?>) ? this.token : this.token.onErrorMap(
				(ex) -> new CodegenAuthenticationException(call.errorContext(), String.valueOf(ex.getMessage()), ex));
	}

	private <T> Mono<T> send(CodegenCall<T> call, ApiToken token, byte @Nullable [] content) {
		CodegenRequest<T> request = call.request();
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
			.mapNotNull(
					(body) -> ErrorGuard.get(() -> this.decoder.decode(call, response, body, sizeLimit(call), mask)))
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
			.flatMap((body) -> next(call, token)
				.flatMap((next) -> Mono.error(this.errors.translate(call.endpoint(), response.statusCode().value(),
						response.headers().asHttpHeaders(), body, mask(call, token), !token.equals(next)))));
	}

	/**
	 * The token another attempt would send. Only after a 401 it matters whether it is
	 * another one.
	 */
	private Mono<ApiToken> next(CodegenCall<?> call, ApiToken sent) {
		if (call.statusCode() != HttpStatus.UNAUTHORIZED.value()) {
			return Mono.just(sent);
		}
		call.rejected();
		return this.token.onErrorReturn(sent);
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
		Throwable cause = ErrorGuard.unwrap(failure);
		return this.transportErrors.translate(call, (cause instanceof Error error) ? ended(call, error) : cause,
				responseTimeout(call), sizeLimit(call));
	}

	private static CodegenProtocolException ended(CodegenCall<?> call, Error error) {
		CodegenProtocolException failure = new CodegenProtocolException(call.errorContext(),
				"ended by " + error.getClass().getName());
		failure.addSuppressed(error);
		return failure;
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
