package com.codegen.spring.architecture.samples.imports.repository;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadRepository(BadTask task) {
}
