package com.codegen.spring.boot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import com.codegen.spring.settings.ConfigFileException;

/**
 * Says what to do about a configuration file that is not read.
 */
class ConfigFileFailureAnalyzer extends AbstractFailureAnalyzer<ConfigFileException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ConfigFileException cause) {
		return new FailureAnalysis(cause.getProblem(),
				cause.getRemedy() + " To start without the file, remove 'codegen.config-file.*'.", cause);
	}

}
