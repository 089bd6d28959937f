package com.codegen.spring.architecture.samples.imports.settings;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadSettings(BadTask task) {
}
