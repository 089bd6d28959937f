package com.codegen.spring.architecture.samples.imports.error;

import com.codegen.spring.architecture.samples.imports.exchange.Exchange;

record BadError(Exchange exchange) {
}
