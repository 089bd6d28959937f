package com.codegen.spring.cli.output;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import com.codegen.spring.agentrun.AgentRun;
import com.codegen.spring.agentrun.AgentRunLog;

/**
 * One JSON object for each entry, with its index, and one for the run at the end.
 *
 * @param printer writes lines
 * @param fields which fields
 */
record JsonLogPrinter(Printer printer, JsonFields fields) implements LogPrinter {

	@Override
	public void print(long index, AgentRunLog entry) {
		ObjectNode line = JsonNodeFactory.instance.objectNode().put("index", index);
		Json.tree(entry).properties().forEach((field) -> line.set(field.getKey(), field.getValue()));
		this.printer.line(Json.write(this.fields.pick(line)));
	}

	@Override
	public void end(AgentRun run) {
		if (this.fields.names().isEmpty()) {
			this.printer.line(Json.write(Json.tree(run)));
		}
	}

}
