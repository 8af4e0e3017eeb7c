package com.althq.platform.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.report.FileReport;
import com.althq.platform.report.SampleReports;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    @Test
    void one_service_is_named_with_its_counts() {
        assertThat(headline(SampleReports.newService())).isEqualTo("🟢 dev: agent-factory changes: 12 new");
    }

    @Test
    void what_is_at_risk_is_said_first_and_where() {
        assertThat(headline(SampleReports.riskyService(), SampleReports.unchangedService("search")))
                .isEqualTo("🔴 dev: data at risk in orders-api; 1 of 2 services change");
    }

    @Test
    void many_services_are_counted() {
        var files = IntStream.range(0, 9)
                .mapToObj(_ -> SampleReports.riskyService())
                .toArray(FileReport[]::new);

        assertThat(headline(files)).isEqualTo("🔴 dev: data at risk in 9 services; 9 of 9 services change");
    }

    @Test
    void a_file_that_is_not_valid_hides_neither_a_failure_nor_a_risk() {
        assertThat(headline(SampleReports.rejected(), SampleReports.failed(), SampleReports.riskyService()))
                .isEqualTo("🔴 dev: 1 of 3 platform.yaml files is not valid; the preview of mail failed;"
                        + " data at risk in orders-api; 2 new, 2 changed, 1 replaced, 1 deleted");
    }

    @Test
    void nothing_is_said_calmly() {
        assertThat(headline(SampleReports.unchangedService("search"))).isEqualTo("⚪ dev: nothing changes in search");
        assertThat(headline()).isEqualTo("⚪ dev: no platform.yaml is changed any more, nothing would be applied");
    }

    private static String headline(FileReport... files) {
        var headline = Headline.of(SampleReports.report(files));
        return headline.colour().symbol() + " " + headline.sentence().plain();
    }
}
