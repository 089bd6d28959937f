package com.codegen.spring.architecture.samples.imports.deadline;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadRetry(BadTask task) {
}
