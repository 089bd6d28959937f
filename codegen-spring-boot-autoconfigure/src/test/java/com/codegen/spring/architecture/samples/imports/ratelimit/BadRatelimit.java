package com.codegen.spring.architecture.samples.imports.ratelimit;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadRatelimit(BadTask task) {
}
