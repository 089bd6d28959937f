package com.codegen.spring.sample.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import com.codegen.spring.agentrun.AgentRunLog;
import com.codegen.spring.error.CodegenException;
import com.codegen.spring.page.PageRequest;
import com.codegen.spring.sample.layout.Workspace;
import com.codegen.spring.sample.text.AgentText;
import com.codegen.spring.sample.text.EntryText;

/**
 * A run as files. The log is written as it is read, page by page. When the rest cannot be
 * read the answer breaks off, so that nobody takes a part for the whole; when the reader
 * has left nothing more is read.
 */
@Controller
@RequestMapping("/runs/{id:\\d+}")
class RunDownloadController {

	private final JsonMapper json = JsonMapper.builder().build();

	@GetMapping("/log.jsonl")
	void jsonLines(Workspace workspace, @PathVariable long id, HttpServletResponse response) throws IOException {
		write(workspace, id, response, "application/x-ndjson", "jsonl", this.json::writeValueAsString);
	}

	@GetMapping("/log.txt")
	void text(Workspace workspace, @PathVariable long id, HttpServletResponse response) throws IOException {
		write(workspace, id, response, "text/plain", "txt", RunDownloadController::text);
	}

	@GetMapping("/result.md")
	void result(Workspace workspace, @PathVariable long id, HttpServletResponse response) throws IOException {
		String result = workspace.codegen().agentRuns().get(id).result();
		open(response, "text/markdown", "run-" + id + ".md").write(Objects.requireNonNullElse(result, ""));
	}

	private static void write(Workspace workspace, long id, HttpServletResponse response, String type, String extension,
			Function<AgentRunLog, String> format) throws IOException {
		Iterator<AgentRunLog> entries = workspace.codegen().agentRuns().logEntries(id).iterator();
		boolean any = entries.hasNext();
		PrintWriter writer = open(response, type, "run-" + id + "." + extension);
		try {
			for (int written = 1; any && entries.hasNext(); written++) {
				writer.write(format.apply(entries.next()) + "\n");
				if (written % PageRequest.MAX_LIMIT == 0 && writer.checkError()) {
					return;
				}
			}
		}
		catch (CodegenException ex) {
			throw new IOException("The log of run " + id + " was not read to its end: " + ex.getMessage());
		}
	}

	private static PrintWriter open(HttpServletResponse response, String type, String name) throws IOException {
		response.setContentType(type);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		return response.getWriter();
	}

	private static String text(AgentRunLog entry) {
		StringBuilder text = new StringBuilder();
		text.append(entry.createdAt()).append(' ').append(AgentText.plain(entry.messageType().code()));
		if (entry.toolName() != null) {
			text.append(' ').append(AgentText.line(entry.toolName(), 60));
		}
		append(text, "thought", EntryText.parts(entry.thought()));
		append(text, "input", EntryText.parts(entry.toolInput()));
		append(text, "output", EntryText.parts(entry.toolOutput()));
		append(text, "observation", EntryText.parts(entry.observation()));
		return text.toString();
	}

	private static void append(StringBuilder text, String name, List<EntryText.Part> parts) {
		for (EntryText.Part part : parts) {
			String label = part.name().isEmpty() ? name : name + " " + part.name();
			text.append("\n  ").append(label).append(": ").append(part.text().replace("\n", "\n    "));
		}
	}

}
