package com.althq.platform.report.words;

import static com.althq.platform.report.TestPlans.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.report.FileReport;
import com.althq.platform.report.SampleReports;
import com.althq.platform.report.TestPlans;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeletionProtectionCautionsTest {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String TABLE = "aws:dynamodb/table:Table";

    private final TestPlans of = new TestPlans("orders");

    @Test
    void what_loses_its_protection_is_one_caution() {
        of.updates(BUCKET, "docs", Map.of("bucket", "orders-docs"), change("forceDestroy", false, true, false));
        of.updates(
                TABLE, "jobs", Map.of("name", "orders-jobs"), change("deletionProtectionEnabled", true, false, false));

        assertThat(cautions())
                .containsExactly("Not protected orders: table orders-jobs, bucket orders-docs are no longer protected"
                        + " from deletion, nor is what is in there");
        assertThat(PreviewVerdict.of(file())).isEqualTo(PreviewVerdict.ATTENTION);
    }

    @Test
    void what_is_protected_from_now_on_is_none() {
        of.updates(BUCKET, "docs", Map.of("bucket", "orders-docs"), change("forceDestroy", true, false, false));

        assertThat(cautions()).isEmpty();
    }

    @Test
    void what_is_new_was_never_protected() {
        of.creates(BUCKET, "docs", Map.of("bucket", "orders-docs", "forceDestroy", true));

        assertThat(cautions()).isEmpty();
    }

    private FileReport.Previewed file() {
        return SampleReports.previewed("platform.yaml", "orders", of.plan());
    }

    private List<String> cautions() {
        return Caution.of(SampleReports.report(file())).stream()
                .map(it -> it.label() + " " + it.sentence().plain())
                .toList();
    }
}
