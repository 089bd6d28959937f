package com.codegen.spring.architecture.samples.imports.observation;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadObservation(BadTask task) {
}
