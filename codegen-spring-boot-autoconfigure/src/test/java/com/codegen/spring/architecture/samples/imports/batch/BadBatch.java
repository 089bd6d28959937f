package com.codegen.spring.architecture.samples.imports.batch;

import com.codegen.spring.architecture.samples.imports.boot.Boot;

public record BadBatch(Boot boot) {
}
