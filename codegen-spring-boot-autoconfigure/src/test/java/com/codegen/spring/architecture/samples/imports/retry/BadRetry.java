package com.codegen.spring.architecture.samples.imports.retry;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadRetry(BadTask task) {
}
