package com.codegen.spring.contract;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.codegen.spring.exchange.Endpoint;
import com.codegen.spring.exchange.Endpoints;
import com.codegen.spring.ratelimit.RateLimits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalogue against the OpenAPI document.
 */
class CatalogueContractTests {

	private final OpenApi document = OpenApi.require();

	@Test
	void catalogueHasTheOperationsAndLimitsOfTheDocument() {
		assertThat(new Contract(this.document).catalogueProblems(Endpoints.all(), RateLimits.documented())).isEmpty();
	}

	@Test
	void documentIsTheOneThatTheCatalogueWasWrittenFrom() {
		assertThat(this.document.operations()).hasSize(25);
		assertThat(this.document.operations()).extracting(ApiOperation::limit)
			.filteredOn(Optional::isPresent)
			.hasSize(15);
		assertThat(Endpoints.all()).filteredOn(Endpoint::documented).hasSize(25);
		assertThat(Endpoints.all()).filteredOn((endpoint) -> !endpoint.documented()).hasSize(5);
	}

}
