package com.codegen.spring.test.simulation.transcript;

import java.util.List;

/**
 * What an agent does for a prompt and what it has to say at the end.
 *
 * @param entries the log between the prompt and the answer
 * @param answer the result when all goes well
 */
record Work(List<LogEntry> entries, String answer) {
}
