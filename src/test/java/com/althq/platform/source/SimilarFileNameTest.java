package com.althq.platform.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarFileNameTest {

    private static final SpecFileGlobs DEFAULT = SpecFileGlobs.of(
            List.of("**/platform.yaml"), List.of("**/node_modules/**", "fixtures/**", "**/platform.dev.yml"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platform.yml",
                "Platform.yaml",
                "PLATFORM.YAML",
                ".platform.yaml",
                "platforms.yaml",
                "platform.dev.yaml",
                "platform-prod.yml",
                "platform.yaml.txt",
                "platform.yaml.bak",
                "platform.yaml~",
                "_platform.yaml",
                "platformyaml"
            })
    void a_variant_of_the_name_is_asked_about(String name) {
        assertThat(SimilarFileName.matches(name)).isTrue();
        assertThat(similar("services/a/" + name, name)).containsExactlyInAnyOrder(name, "services/a/" + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"platform.yaml", "platform.json", "my-platform.yaml", "values.yaml", "platform.md", "plat.yml"})
    void another_name_is_not(String name) {
        assertThat(SimilarFileName.matches(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fixtures/a/platform.yml",
                "web/node_modules/x/Platform.yaml",
                "services/platform.dev.yml",
                ".github/platform-action.yml"
            })
    void what_a_pattern_leaves_out_and_what_is_for_github_is_not_asked_about(String path) {
        assertThat(similar(path)).isEmpty();
    }

    @Test
    void a_file_that_is_a_specification_or_is_removed_is_not_asked_about() {
        var other = SpecFileGlobs.of(List.of("**/platform.yml", "**/platform.yaml"), List.of());

        assertThat(other.similarlyNamed(List.of(ChangedFile.of("platform.yml", ChangedFile.Status.ADDED))))
                .isEmpty();
        assertThat(DEFAULT.similarlyNamed(List.of(ChangedFile.of("platform.yml", ChangedFile.Status.REMOVED))))
                .isEmpty();
    }

    private static List<String> similar(String... paths) {
        return DEFAULT.similarlyNamed(List.of(paths).stream()
                .map(it -> ChangedFile.of(it, ChangedFile.Status.ADDED))
                .toList());
    }
}
