package com.codegen.spring.architecture.samples.imports.agentrun;

import com.codegen.spring.architecture.samples.imports.task.BadTask;

record BadAgentrun(BadTask task) {
}
