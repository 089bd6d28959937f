package com.codegen.spring.sample.newrun;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a reader has entered.
 *
 * @param prompt what the agent is to do
 * @param repository the repository's id
 * @param agent the name of the agent profile
 * @param model the model
 * @param engine what runs the agent
 * @param metadata a JSON object
 * @param images pictures for the agent
 */
public record NewRunForm(@Nullable String prompt, @Nullable Long repository, @Nullable String agent,
		@Nullable String model, @Nullable String engine, @Nullable String metadata,
		@Nullable List<MultipartFile> images) {

}
