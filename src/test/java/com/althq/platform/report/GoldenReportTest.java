package com.althq.platform.report;

import static com.althq.platform.report.Samples.deletedService;
import static com.althq.platform.report.Samples.failed;
import static com.althq.platform.report.Samples.newService;
import static com.althq.platform.report.Samples.rejected;
import static com.althq.platform.report.Samples.report;
import static com.althq.platform.report.Samples.riskyService;
import static com.althq.platform.report.Samples.unchangedService;

import com.althq.platform.Golden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GoldenReportTest {

    private static final Map<String, Report> REPORTS = Map.of(
            "new-service", report(newService()),
            "attention", report(newService(), riskyService(), unchangedService("search")),
            "invalid", report(rejected()),
            "mixed", report(rejected(), failed(), newService()),
            "unchanged", report(unchangedService("search")),
            "deleted", report(deletedService()),
            "failed", report(failed()),
            "nothing-left", report(),
            "hostile", report(Hostile.service(), Hostile.file()),
            "laptop",
                    new Report(
                            "dev",
                            "us-west-2",
                            "offline",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(newService())));

    @TestFactory
    List<DynamicTest> every_kind_of_report_reads_as_it_did() {
        return REPORTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(it -> List.of(
                        DynamicTest.dynamicTest(
                                it.getKey() + ".md",
                                () -> Golden.assertMatches(
                                        "report/" + it.getKey() + ".md",
                                        MarkdownReport.render(it.getValue(), Budget.COMMENT))),
                        DynamicTest.dynamicTest(
                                it.getKey() + ".txt",
                                () -> Golden.assertMatches(
                                        "report/" + it.getKey() + ".txt", TerminalReport.render(it.getValue(), false))))
                        .stream())
                .toList();
    }

    @Test
    void a_preview_prints_the_frozen_keys_as_json() {
        Golden.assertMatches("report/new-service.json", JsonReport.preview("dev", "us-west-2", newService()));
        Golden.assertMatches("report/attention.json", JsonReport.preview("dev", "us-west-2", riskyService()));
    }

    @Test
    void a_validation_prints_the_frozen_keys_as_json() {
        Golden.assertMatches(
                "report/validation.json",
                JsonReport.validation(List.of(
                        new JsonReport.Checked(rejected().path(), rejected().findings()),
                        new JsonReport.Checked("platform.yaml", List.of()))));
    }
}
