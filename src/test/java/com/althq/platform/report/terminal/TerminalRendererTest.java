package com.althq.platform.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.report.HostileTexts;
import com.althq.platform.report.SampleReports;
import com.althq.platform.spec.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalRendererTest {

    @Test
    void a_finding_is_where_an_editor_finds_it_with_its_hint_below() {
        var finding =
                SampleReports.finding(Severity.ERROR, "unknown-key", "spec.foo is not a known key", 7, 3, "spec.s3");

        assertThat(TerminalRenderer.findings("a/platform.yaml", List.of(finding), false))
                .isEqualTo("""
                        a/platform.yaml:7:3: error: spec.foo is not a known key [unknown-key]
                            hint: spec.s3
                        """);
    }

    @Test
    void nothing_from_a_file_reaches_the_terminal_as_a_command() {
        var report = SampleReports.report(HostileTexts.service(), HostileTexts.file());

        assertThat(TerminalRenderer.render(report, false))
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]")
                .doesNotContain("\u202e", "\u2066");
        assertThat(TerminalRenderer.render(report, true).replaceAll("\u001b\\[\\d+m", ""))
                .isEqualTo(TerminalRenderer.render(report, false));
    }

    @Test
    void colours_are_taken_back_on_the_same_line() {
        var lines = TerminalRenderer.render(SampleReports.report(SampleReports.riskyService()), true)
                .lines();

        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.split("\u001b\\[[1-9]\\d*m", -1)).hasSameSizeAs(line.split("\u001b\\[0m", -1)));
    }

    @Test
    void no_line_ends_in_a_space() {
        assertThat(TerminalRenderer.render(
                        SampleReports.report(SampleReports.newService(), SampleReports.riskyService()), false))
                .doesNotContain(" \n");
    }
}
