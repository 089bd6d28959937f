package com.codegen.spring.exchange;

import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.util.Assert;
import org.springframework.web.util.UriUtils;

/**
 * One call as a value. Immutable; its {@code toString} shows neither variables nor body.
 *
 * @param <T> the type of the response
 * @param endpoint the operation
 * @param variables the values of the path's variables, in order
 * @param query the query parameters
 * @param body the body, or {@code null}
 * @param responseType the type the response is decoded to; with {@link Void} the body is
 * not used, but has to be JSON if there is one
 * @param expectations what the response has to name
 */
public record CodegenRequest<T>(Endpoint endpoint, List<Object> variables, Map<String, Object> query,
		@Nullable Object body, Type responseType, List<Expectation<T>> expectations) {

	public CodegenRequest {
		variables = List.copyOf(variables);
		expectations = List.copyOf(expectations);
	}

	/**
	 * A request without expectations.
	 * @param endpoint the operation
	 * @param variables the values of the path's variables, in order
	 * @param query the query parameters
	 * @param body the body, or {@code null}
	 * @param responseType the type of the response
	 */
	public CodegenRequest(Endpoint endpoint, List<Object> variables, Map<String, Object> query, @Nullable Object body,
			Type responseType) {
		this(endpoint, variables, query, body, responseType, List.of());
	}

	/**
	 * A request without query and body.
	 * @param <T> the type of the response
	 * @param endpoint the operation
	 * @param responseType the type of the response
	 * @param variables the values of the path's variables, in order
	 * @return the request
	 */
	public static <T> CodegenRequest<T> of(Endpoint endpoint, Class<T> responseType, Object... variables) {
		return new CodegenRequest<>(endpoint, List.of(variables), Map.of(), null, responseType);
	}

	/**
	 * A request without query and body.
	 * @param <T> the type of the response
	 * @param endpoint the operation
	 * @param responseType the type of the response
	 * @param variables the values of the path's variables, in order
	 * @return the request
	 */
	public static <T> CodegenRequest<T> of(Endpoint endpoint, ParameterizedTypeReference<T> responseType,
			Object... variables) {
		return new CodegenRequest<>(endpoint, List.of(variables), Map.of(), null, responseType.getType());
	}

	/**
	 * A request to an operation outside the catalogue, see {@link Endpoint#of}.
	 * @param <T> the type of the response
	 * @param method the HTTP method
	 * @param path the path below the base URL, with variables in braces
	 * @param variables the values of the path's variables, in order
	 * @param body the body, written as JSON, or {@code null}
	 * @param responseType the type of the response; {@link Void} ignores it
	 * @return the request
	 */
	public static <T> CodegenRequest<T> of(HttpMethod method, String path, List<?> variables, @Nullable Object body,
			Class<T> responseType) {
		return new CodegenRequest<>(Endpoint.of(method, path), List.copyOf(variables), Map.of(), body, responseType);
	}

	/**
	 * A copy with a body.
	 * @param body the body, written as JSON
	 * @return the copy
	 */
	public CodegenRequest<T> withBody(Object body) {
		return new CodegenRequest<>(this.endpoint, this.variables, this.query, body, this.responseType,
				this.expectations);
	}

	/**
	 * A copy with one more query parameter.
	 * @param name the parameter's name
	 * @param value the value; {@code null} leaves the parameter out
	 * @return the copy
	 */
	public CodegenRequest<T> withQuery(String name, @Nullable Object value) {
		if (value == null) {
			return this;
		}
		Map<String, Object> extended = new LinkedHashMap<>(this.query);
		extended.put(name, value);
		return new CodegenRequest<>(this.endpoint, this.variables, extended, this.body, this.responseType,
				this.expectations);
	}

	/**
	 * A copy whose response must not name another ID than the one that was asked for. A
	 * response that does is a {@link com.codegen.spring.error.CodegenProtocolException}.
	 * @param field the field's JSON name, for the message
	 * @param asked the ID that was asked for: a number or an {@link OrganizationId}
	 * @param answered reads the ID; {@code null} or 0 if the response names none
	 * @return the copy
	 */
	public CodegenRequest<T> expecting(String field, Object asked, Function<T, @Nullable Number> answered) {
		return expectingAny(field, asked, (response) -> Stream.ofNullable(answered.apply(response)));
	}

	/**
	 * A copy whose response is a list that must not consist of elements of another ID
	 * only. Single elements of another ID do not make the response unusable.
	 * @param field the field's JSON name, for the message
	 * @param asked the ID that was asked for: a number or an {@link OrganizationId}
	 * @param answered reads the IDs; without {@code null} elements, 0 where an element
	 * names none
	 * @return the copy
	 */
	public CodegenRequest<T> expectingAny(String field, Object asked,
			Function<T, ? extends Stream<? extends Number>> answered) {
		List<Expectation<T>> extended = new ArrayList<>(this.expectations);
		extended.add(new Expectation<>(field, asked, answered));
		return new CodegenRequest<>(this.endpoint, this.variables, this.query, this.body, this.responseType, extended);
	}

	/**
	 * How a response contradicts the request.
	 * @param response the response
	 * @return for example {@code id is 2, not 1}; {@code null} if it does not
	 */
	public @Nullable String contradiction(T response) {
		for (Expectation<T> expectation : this.expectations) {
			String contradiction = expectation.contradiction(response);
			if (contradiction != null) {
				return contradiction;
			}
		}
		return null;
	}

	/**
	 * The organization whose id is still to be filled in.
	 * @return the organization, or {@code null} when there is none
	 */
	@Nullable OrganizationId organization() {
		OrganizationId organization = find(this.variables);
		return (organization != null || this.query.isEmpty()) ? organization : find(this.query.values());
	}

	private static @Nullable OrganizationId find(Iterable<Object> values) {
		for (Object value : values) {
			if (value instanceof OrganizationId organization) {
				return organization;
			}
		}
		return null;
	}

	/**
	 * A copy with the organization's id filled in.
	 * @param id the organization's id
	 * @return the copy
	 */
	CodegenRequest<T> inOrganization(long id) {
		Object[] values = this.variables.toArray();
		for (int i = 0; i < values.length; i++) {
			values[i] = (values[i] instanceof OrganizationId) ? id : values[i];
		}
		return new CodegenRequest<>(this.endpoint, List.of(values), queryInOrganization(id), this.body,
				this.responseType,
				this.expectations.stream().map((expectation) -> expectation.inOrganization(id)).toList());
	}

	private Map<String, Object> queryInOrganization(long id) {
		if (this.query.isEmpty()) {
			return this.query;
		}
		Map<String, Object> filled = new LinkedHashMap<>(this.query);
		filled.replaceAll((name, value) -> (value instanceof OrganizationId) ? id : value);
		return filled;
	}

	/**
	 * The request's URI, made by concatenation: parsing a template would cost a tenth of
	 * the call.
	 * @param baseUrl the base URL, ending with a slash
	 * @return the URI
	 */
	public URI uri(String baseUrl) {
		StringBuilder uri = new StringBuilder(baseUrl.length() + 96).append(baseUrl);
		appendPath(uri);
		char separator = '?';
		for (Map.Entry<String, Object> parameter : this.query.entrySet()) {
			uri.append(separator).append(encode(parameter.getKey())).append('=').append(encode(parameter.getValue()));
			separator = '&';
		}
		return URI.create(uri.toString());
	}

	private void appendPath(StringBuilder uri) {
		String path = this.endpoint.path();
		int position = 0;
		for (Object variable : this.variables) {
			int open = path.indexOf('{', position);
			Assert.state(open >= 0, () -> "More variables than the path has: " + path);
			uri.append(path, position, open).append((variable instanceof Number) ? variable : encode(variable));
			position = path.indexOf('}', open) + 1;
		}
		Assert.state(path.indexOf('{', position) < 0, () -> "Fewer variables than the path has: " + path);
		uri.append(path, position, path.length());
	}

	private static String encode(Object value) {
		return UriUtils.encode(value.toString(), StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "CodegenRequest[" + this.endpoint.operation() + "]";
	}

	/**
	 * An ID that the response must name if it names any.
	 *
	 * @param <T> the type of the response
	 * @param field the field's JSON name
	 * @param asked the ID that was asked for: a number or an {@link OrganizationId}
	 * @param answered reads the IDs of the response, 0 where it names none
	 */
	public record Expectation<T>(String field, Object asked, Function<T, ? extends Stream<? extends Number>> answered) {

		private Expectation<T> inOrganization(long id) {
			return (this.asked instanceof OrganizationId) ? new Expectation<>(this.field, id, this.answered) : this;
		}

		private @Nullable String contradiction(T response) {
			if (!(this.asked instanceof Number number)) {
				return null;
			}
			List<Long> named = this.answered.apply(response)
				.<Long>map(Number::longValue)
				.filter((id) -> id != 0)
				.toList();
			return (named.isEmpty() || named.contains(number.longValue())) ? null
					: this.field + " is " + named.get(0) + ", not " + number;
		}

	}

}
