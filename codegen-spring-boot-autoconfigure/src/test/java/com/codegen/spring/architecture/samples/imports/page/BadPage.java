package com.codegen.spring.architecture.samples.imports.page;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadPage(BadTask task) {
}
