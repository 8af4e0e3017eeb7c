package com.althq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.Report;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.markdown.MarkdownRenderer;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.report.text.TextBudget;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of every fixture in an account that has nothing of it yet: the graph, and the texts people read.
class FixtureGoldensTest {

    private static final Path FIXTURES = Path.of("fixtures");
    private static final String YAML = ".yaml";
    private static final String ENVIRONMENT = "dev";
    private static final String REGION = "us-west-2";

    static Stream<String> fixtures() throws IOException {
        try (var files = Files.list(FIXTURES)) {
            return files
                    .map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(YAML))
                    .map(it -> it.substring(0, it.length() - YAML.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_new_service_is_made_and_told_as_its_golden_files_say(String fixture) throws IOException {
        var file = file(fixture);
        var report = report(file);

        GoldenFile.assertMatches(
                "fixtures/" + fixture + "/graph.json", JsonRenderer.preview(ENVIRONMENT, REGION, file));
        GoldenFile.assertMatches(
                "fixtures/" + fixture + "/comment.md", MarkdownRenderer.render(report, TextBudget.COMMENT));
        GoldenFile.assertMatches("fixtures/" + fixture + "/terminal.txt", TerminalRenderer.render(report, false));
    }

    private static Previewed file(String fixture) throws IOException {
        var path = FIXTURES.resolve(fixture + YAML);
        var read = new SpecReader().read(Files.readAllBytes(path));
        assertThat(read).isInstanceOf(SpecReadResult.Valid.class);
        var spec = ((SpecReadResult.Valid) read).spec();
        var target = new DeploymentTarget(
                ENVIRONMENT,
                REGION,
                Optional.of("470935583836"),
                Optional.of("a1b2c3d"),
                Optional.of("althq/" + spec.name()),
                false);
        var plan = new OfflineEngine().preview(target, new ServiceChange(Optional.empty(), Optional.of(spec)));
        return new Previewed(path.toString(), spec.name(), plan, read.findings(), false, List.of());
    }

    private static Report report(Previewed file) {
        return new Report(
                ENVIRONMENT,
                REGION,
                OfflineEngine.NAME,
                Optional.of("a1b2c3d4e5f60718293a4b5c6d7e8f9012345678"),
                Optional.empty(),
                Optional.of("develop"),
                List.of(file));
    }
}
