package com.codegen.spring.sample.newrun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.multipart.MultipartFile;

import com.codegen.spring.agentrun.AgentEngine;
import com.codegen.spring.task.TaskRequest;

/**
 * What a form asks for, or what is wrong with it.
 *
 * @param request what to start, {@code null} when something is wrong
 * @param problems what is wrong, by field
 */
record NewRun(@Nullable TaskRequest request, Map<String, String> problems) {

	static final int MOST_IMAGES = 5;

	private static final Set<String> IMAGE_TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static NewRun of(NewRunForm form) {
		Map<String, String> problems = new LinkedHashMap<>();
		String prompt = text(form.prompt());
		if (prompt == null) {
			problems.put("prompt", "Write a prompt: what should the agent do?");
		}
		Map<String, @Nullable Object> metadata = metadata(form, problems);
		List<String> images = images(form, problems);
		if (prompt == null || !problems.isEmpty()) {
			return new NewRun(null, problems);
		}
		String engine = text(form.engine());
		return new NewRun(new TaskRequest(prompt, form.repository(), text(form.model()),
				(engine != null) ? AgentEngine.of(engine) : null, images, metadata), problems);
	}

	private static @Nullable String text(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

	private static Map<String, @Nullable Object> metadata(NewRunForm form, Map<String, String> problems) {
		String text = text(form.metadata());
		if (text == null) {
			return Map.of();
		}
		try {
			Map<String, @Nullable Object> metadata = JSON.readValue(text, new TypeReference<>() {
			});
			return (metadata != null) ? metadata : Map.of();
		}
		catch (JacksonException ex) {
			problems.put("metadata", "Metadata must be a JSON object, such as {\"ticket\": \"PAY-7\"}.");
			return Map.of();
		}
	}

	private static List<String> images(NewRunForm form, Map<String, String> problems) {
		List<String> images = new ArrayList<>();
		for (MultipartFile file : (form.images() != null) ? form.images() : List.<MultipartFile>of()) {
			if (file.isEmpty()) {
				continue;
			}
			if (!IMAGE_TYPES.contains(file.getContentType()) || images.size() == MOST_IMAGES) {
				problems.put("images", "Up to " + MOST_IMAGES + " PNG, JPEG, GIF or WebP files can be sent.");
				return List.of();
			}
			images.add("data:" + file.getContentType() + ";base64," + base64(file));
		}
		return images;
	}

	private static String base64(MultipartFile file) {
		try {
			return Base64.getEncoder().encodeToString(file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
