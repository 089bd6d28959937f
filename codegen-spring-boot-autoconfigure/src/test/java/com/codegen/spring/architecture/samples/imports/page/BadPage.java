package com.codegen.spring.architecture.samples.imports.page;

import com.codegen.spring.architecture.samples.imports.exchange.Exchange;

record BadPage(Exchange exchange) {
}
