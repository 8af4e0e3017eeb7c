package com.althq.platform.report;

import static com.althq.platform.report.SampleReports.deletedService;
import static com.althq.platform.report.SampleReports.failed;
import static com.althq.platform.report.SampleReports.newService;
import static com.althq.platform.report.SampleReports.rejected;
import static com.althq.platform.report.SampleReports.renamedService;
import static com.althq.platform.report.SampleReports.report;
import static com.althq.platform.report.SampleReports.riskyService;
import static com.althq.platform.report.SampleReports.unchangedService;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.GoldenFile;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.markdown.MarkdownRenderer;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.report.text.TextBudget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GoldenReportTest {

    private static final Map<String, Report> REPORTS = Map.ofEntries(
            Map.entry("new-service", report(newService())),
            Map.entry("attention", report(newService(), riskyService(), unchangedService("search"))),
            Map.entry("invalid", report(rejected())),
            Map.entry("mixed", report(rejected(), failed(), newService())),
            Map.entry("unchanged", report(unchangedService("search"))),
            Map.entry("deleted", report(deletedService())),
            Map.entry("renamed", report(renamedService(5, "search"), renamedService(1, "mail"))),
            Map.entry("failed", report(failed())),
            Map.entry("nothing-left", report()),
            Map.entry("hostile", report(HostileTexts.service(), HostileTexts.file())),
            Map.entry(
                    "laptop",
                    new Report(
                            "dev",
                            "us-west-2",
                            "offline",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(newService()))));

    @TestFactory
    List<DynamicTest> every_kind_of_report_reads_as_it_did() {
        return REPORTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(it -> List.of(
                        DynamicTest.dynamicTest(
                                it.getKey() + ".md",
                                () -> GoldenFile.assertMatches(
                                        "report/" + it.getKey() + ".md",
                                        MarkdownRenderer.render(it.getValue(), TextBudget.COMMENT))),
                        DynamicTest.dynamicTest(
                                it.getKey() + ".txt",
                                () -> GoldenFile.assertMatches(
                                        "report/" + it.getKey() + ".txt",
                                        TerminalRenderer.render(it.getValue(), false))))
                        .stream())
                .toList();
    }

    @Test
    void a_preview_prints_the_frozen_keys_as_json() {
        GoldenFile.assertMatches("report/new-service.json", JsonRenderer.preview("dev", "us-west-2", newService()));
        GoldenFile.assertMatches("report/attention.json", JsonRenderer.preview("dev", "us-west-2", riskyService()));
    }

    @Test
    void what_is_renamed_in_the_state_only_is_a_number_of_its_own() {
        assertThat(JsonRenderer.preview("dev", "us-west-2", renamedService(5, "search")))
                .contains("\"renamed\" : 5,");
        assertThat(JsonRenderer.preview("dev", "us-west-2", newService())).contains("\"renamed\" : 0,");
    }

    @Test
    void a_validation_prints_the_frozen_keys_as_json() {
        GoldenFile.assertMatches(
                "report/validation.json",
                JsonRenderer.validation(List.of(
                        new JsonRenderer.CheckedFile(
                                rejected().path(), rejected().findings()),
                        new JsonRenderer.CheckedFile("platform.yaml", List.of()))));
    }
}
