package com.althq.platform.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.Configuration;
import com.althq.platform.source.ChangedFile.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecFileGlobsTest {

    private static final SpecFileGlobs DEFAULT =
            SpecFileGlobs.of(Configuration.Files.DEFAULT.include(), Configuration.Files.DEFAULT.exclude());

    @ParameterizedTest
    @ValueSource(strings = {"platform.yaml", "a/platform.yaml", "a/b/c/platform.yaml", "a\nb/platform.yaml"})
    void a_platform_yaml_counts_wherever_it_lies(String path) {
        assertThat(DEFAULT.matches(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node_modules/x/platform.yaml",
                "a/node_modules/platform.yaml",
                "fixtures/platform.yaml",
                "my-platform.yaml",
                "a/my-platform.yaml",
                "platform.yaml/x",
                "platform_yaml",
                "platform.yaml\n",
                "Platform.yaml"
            })
    void others_do_not(String path) {
        assertThat(DEFAULT.matches(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "*.yaml, a.yaml, true",
        "*.yaml, a/b.yaml, false",
        "services/*/p.yaml, services/x/p.yaml, true",
        "services/*/p.yaml, services/x/y/p.yaml, false",
        "services/**, services/x/y, true",
        "a/**/b, a/b, true",
        "a/**/b, a/x/y/b, true",
        "a/**/b, ab, false",
        "p?.yaml, p1.yaml, true",
        "p?.yaml, p/.yaml, false",
        "[x]{y}.(z), [x]{y}.(z), true",
        "a+, aa, false",
    })
    void a_pattern_means_what_workflow_files_mean_by_it(String glob, String path, boolean matches) {
        assertThat(new PathGlob(glob).matches(path)).isEqualTo(matches);
    }

    @Test
    void an_input_names_more_and_fewer() {
        var files = DEFAULT.overriddenBy("""
                services/**/platform.yaml
                !services/old/**
                """);

        assertThat(files.matches("services/a/platform.yaml")).isTrue();
        assertThat(files.matches("services/old/platform.yaml")).isFalse();
        assertThat(files.matches("platform.yaml")).isFalse();
    }

    @Test
    void moved_files_count_with_both_their_names() {
        var found = DEFAULT.changedSpecs(List.of(
                new ChangedFile("b/platform.yaml", Optional.of("a/platform.yaml"), Status.RENAMED),
                new ChangedFile("disabled.yaml", Optional.of("c/platform.yaml"), Status.RENAMED),
                new ChangedFile("d/platform.yaml", Optional.of("template.yaml"), Status.RENAMED),
                ChangedFile.of("e/platform.yaml", Status.REMOVED),
                ChangedFile.of("f/platform.yaml", Status.ADDED),
                ChangedFile.of("README.md", Status.MODIFIED)));

        assertThat(found)
                .containsExactly(
                        new ChangedSpecFile(Optional.of("a/platform.yaml"), Optional.of("b/platform.yaml")),
                        new ChangedSpecFile(Optional.of("c/platform.yaml"), Optional.empty()),
                        new ChangedSpecFile(Optional.empty(), Optional.of("d/platform.yaml")),
                        new ChangedSpecFile(Optional.of("e/platform.yaml"), Optional.empty()),
                        new ChangedSpecFile(Optional.empty(), Optional.of("f/platform.yaml")));
    }
}
