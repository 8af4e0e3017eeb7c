package com.althq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.markdown.MarkdownRenderer;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.report.text.TextBudget;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What reviewers read of typical edits: each case is two versions of a platform.yaml and the texts that come of
/// them, from the file to the comment.
class PreviewCasesTest {

    private static final Path CASES = Path.of("src/test/resources/preview");

    static Stream<String> cases() throws IOException {
        try (var folders = Files.list(CASES)) {
            return folders.map(it -> it.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_edit_reads_as_its_golden_files_say(String name) throws IOException {
        var report = report(name);

        GoldenFile.assertMatches(
                "preview/" + name + "/comment.md", MarkdownRenderer.render(report, TextBudget.COMMENT));
        GoldenFile.assertMatches("preview/" + name + "/terminal.txt", TerminalRenderer.render(report, false));
    }

    @Test
    void data_that_expires_is_a_danger_of_its_step_for_machines_too() throws IOException {
        GoldenFile.assertMatches(
                "preview/data-that-expires/preview.json", JsonRenderer.of(report("data-that-expires")));
    }

    private static Report report(String name) throws IOException {
        var base = spec(name, "base.yaml");
        var head = spec(name, "head.yaml");
        var target = new DeploymentTarget(
                "dev",
                "us-west-2",
                Optional.of("470935583836"),
                Optional.of("a1b2c3d"),
                Optional.of("althq/orders"),
                false);
        var plan = new OfflineEngine().preview(target, new ServiceChange(Optional.of(base), Optional.of(head)));
        var file = new FileReport.Previewed("platform.yaml", head.name(), plan, List.of(), false, List.of());
        return new Report(
                "dev",
                "us-west-2",
                OfflineEngine.NAME,
                Optional.of("a1b2c3d4e5f60718293a4b5c6d7e8f9012345678"),
                Optional.empty(),
                Optional.of("develop"),
                List.of(file));
    }

    private static PlatformSpec spec(String name, String file) throws IOException {
        var read = new SpecReader().read(Files.readAllBytes(CASES.resolve(name).resolve(file)));
        assertThat(read).isInstanceOf(SpecReadResult.Valid.class);
        return ((SpecReadResult.Valid) read).spec();
    }
}
