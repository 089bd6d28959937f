package com.codegen.spring.architecture.samples.imports.agent;

import com.codegen.spring.architecture.samples.imports.boot.Boot;

record BadAgent(Boot boot) {
}
