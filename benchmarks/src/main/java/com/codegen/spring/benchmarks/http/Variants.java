package com.codegen.spring.benchmarks.http;

import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * The variants that are always there.
 */
enum Variants implements VariantFactory {

	/** Reactor Netty's client, bytes only: the mark. */
	RAW {

		@Override
		public Variant create(String baseUrl, int callers) {
			return new ReactorNettyVariant(baseUrl, callers);
		}

	},

	/** A request made in advance on a blocking socket: the limit of the machine. */
	SOCKET {

		@Override
		public Variant create(String baseUrl, int callers) {
			return new SocketVariant(baseUrl);
		}

	},

	/** The plain way: {@code retrieve().bodyToMono(..).block()} with a URI template. */
	WEB_CLIENT {

		@Override
		public Variant create(String baseUrl, int callers) {
			return new WebClientVariant(baseUrl);
		}

	},

	/** {@code RestClient} on the JDK's client, Boot's default. */
	REST_CLIENT_JDK {

		@Override
		public Variant create(String baseUrl, int callers) {
			return new RestClientVariant(baseUrl, new JdkClientHttpRequestFactory());
		}

	},

	/** {@code RestClient} on Apache's client. */
	REST_CLIENT_APACHE {

		@Override
		public Variant create(String baseUrl, int callers) {
			return new RestClientVariant(baseUrl,
					new HttpComponentsClientHttpRequestFactory(RestClientVariant.apache(callers)));
		}

	},

	/** {@code CodegenTemplate} without metrics, limits and repetitions. */
	TEMPLATE_OFF {

		@Override
		public Variant create(String baseUrl, int callers) {
			return TemplateVariant.withoutFeatures(baseUrl, callers);
		}

	},

	/** {@code CodegenTemplate} with all of them. */
	TEMPLATE_ON {

		@Override
		public Variant create(String baseUrl, int callers) {
			return TemplateVariant.withFeatures(baseUrl, callers);
		}

	},

	/** The same, and Spring's observation of each request inside it, as in Boot. */
	TEMPLATE_IN_BOOT {

		@Override
		public Variant create(String baseUrl, int callers) {
			return TemplateVariant.asInBoot(baseUrl, callers);
		}

	}

}
