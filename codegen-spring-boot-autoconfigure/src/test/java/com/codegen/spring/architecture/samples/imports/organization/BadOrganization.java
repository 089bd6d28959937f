package com.codegen.spring.architecture.samples.imports.organization;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadOrganization(BadTask task) {
}
