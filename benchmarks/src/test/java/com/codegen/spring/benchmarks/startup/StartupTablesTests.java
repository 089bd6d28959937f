package com.codegen.spring.benchmarks.startup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import com.codegen.spring.benchmarks.Options;
import com.codegen.spring.benchmarks.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class StartupTablesTests {

	@Test
	void comparesProgramsAndLeavesOutWhatIsNotThere() throws Exception {
		Properties properties = new Properties();
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		properties.setProperty("startup.boot",
				java + " -cp " + System.getProperty("java.class.path") + " " + BootProgram.class.getName());
		properties.setProperty("startup.twice", "/bin/sh -c true");
		properties.setProperty("startup.tool", "java -jar /nowhere/tool.jar list");
		List<Table> tables = new ArrayList<>();
		StartupTables.of(properties).print(Options.quick(), tables::add);
		assertThat(tables.get(0).rows()).extracting((row) -> row.get(0))
			.containsExactly("java -version", "boot", "tool", "twice");
		assertThat(tables.get(0).rows().get(0).get(3)).isEqualTo("1.00");
		assertThat(Double.parseDouble(tables.get(0).rows().get(1).get(1))).isPositive();
		assertThat(tables.get(0).rows().get(2).get(1)).isEqualTo("left out: there is no /nowhere/tool.jar");
	}

	@Test
	void doesNotMeasureProgramsThatFail() {
		assertThatIOException().isThrownBy(() -> ProcessRun.of(List.of("/bin/sh", "-c", "false"), Map.of()));
	}

	@Test
	void readsTheTimesOfTheShellsChildren() {
		assertThat(ProcessRun.childSeconds("0m0.01s 0m0.02s\n1m2.50s 0m0.25s\n")).isEqualTo(62.75);
	}

}
