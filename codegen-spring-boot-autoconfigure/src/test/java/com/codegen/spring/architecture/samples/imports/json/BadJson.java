package com.codegen.spring.architecture.samples.imports.json;

import com.codegen.spring.architecture.samples.imports.exchange.Exchange;

record BadJson(Exchange exchange) {
}
