package com.codegen.spring.sample.layout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreferenceTests {

	@Test
	void goesRoundTheThemes() {
		assertThat(Theme.SYSTEM.next().next().next()).isEqualTo(Theme.SYSTEM);
		assertThat(Theme.of("dark").attribute()).isEqualTo("dark");
		assertThat(Theme.of("\"><script>").attribute()).isNull();
	}

	@Test
	void comesBackToWhereTheFormWas() {
		assertThat(Layout.back("/runs?q=a%20b")).isEqualTo("/runs?q=a%20b");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie: b", "",
			"javascript:alert(1)" })
	void doesNotLeave(String address) {
		assertThat(Layout.back(address)).isEqualTo("/");
	}

	@Test
	void marksTheSectionOfAPage() {
		assertThat(Section.around("/runs/7")).filteredOn(Section::current)
			.extracting(Section::title)
			.containsExactly("Runs");
		assertThat(Section.around("/")).filteredOn(Section::current)
			.extracting(Section::title)
			.containsExactly("Overview");
	}

}
