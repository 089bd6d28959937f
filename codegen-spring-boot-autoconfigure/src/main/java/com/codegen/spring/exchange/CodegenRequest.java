package com.codegen.spring.exchange;

import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * @param responseType the type the response is decoded to; {@link Void} ignores the body
 */
public record CodegenRequest<T>(Endpoint endpoint, List<Object> variables, Map<String, Object> query,
		@Nullable Object body, Type responseType) {

	public CodegenRequest {
		variables = List.copyOf(variables);
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
		return new CodegenRequest<>(this.endpoint, this.variables, this.query, body, this.responseType);
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
		return new CodegenRequest<>(this.endpoint, this.variables, extended, this.body, this.responseType);
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
				this.responseType);
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

}
