package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.bucket;
import static com.althq.platform.capability.TestSections.buckets;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.S3Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class S3SectionTest {

    private static final String BUCKET = "orders_state_bucket";

    @Test
    void a_bucket_carries_the_account_and_is_exported_under_its_own_name() {
        var made = new RecordedGraph(
                RecordedGraph.of(bucket("orders-state")).graph().readable());

        assertThat(made.text(BUCKET, "bucket")).isEqualTo("470935583836-orders-state");
        assertThat(made.output("s3_bucket_orders_state")).isEqualTo("470935583836-orders-state");
    }

    @Test
    void an_account_that_nobody_named_is_shown_as_such() {
        var made = RecordedGraph.of(
                RecordedGraph.in("us-west-2", Optional.empty(), false), DeclaredSecrets.none(), bucket("orders-state"));

        assertThat(made.text(BUCKET, "bucket")).isEqualTo("${account}-orders-state");
        assertThat(made.resource(BUCKET).options().aliases()).doesNotContain("470935583836_orders_state_bucket");
    }

    @Test
    void a_known_account_leads_back_to_the_older_logical_names() {
        var made = RecordedGraph.of(buckets(new S3Section.Bucket(
                "orders-state",
                true,
                "AES256",
                List.of(new S3Section.LifecycleRule("", Optional.empty(), Optional.of(7))))));

        for (var suffix : List.of("bucket", "encryption", "public_access", "versioning", "lifecycle")) {
            assertThat(made.resource("orders_state_" + suffix).options().aliases())
                    .contains("470935583836_orders_state_" + suffix);
        }
    }

    @Test
    void a_bucket_is_private_and_encrypted() {
        var made = RecordedGraph.of(buckets(new S3Section.Bucket("orders-state", false, "aws:kms", List.of())));

        assertThat(made.names())
                .containsExactlyInAnyOrder(
                        "aws-tagged", BUCKET, "orders_state_encryption", "orders_state_public_access");
        assertThat(made.text("orders_state_encryption", "rules"))
                .isEqualTo("[{applyServerSideEncryptionByDefault: {sseAlgorithm: aws:kms}, bucketKeyEnabled: true}]");
        assertThat(made.resource("orders_state_public_access").inputs())
                .containsEntry("blockPublicAcls", new Value.Flag(true))
                .containsEntry("blockPublicPolicy", new Value.Flag(true))
                .containsEntry("ignorePublicAcls", new Value.Flag(true))
                .containsEntry("restrictPublicBuckets", new Value.Flag(true));
    }

    @Test
    void lifecycle_rules_wait_for_versioning() {
        var made = RecordedGraph.of(buckets(new S3Section.Bucket(
                "orders-state",
                true,
                "AES256",
                List.of(new S3Section.LifecycleRule("logs/", Optional.of(30), Optional.of(90))))));

        assertThat(made.text("orders_state_versioning", "versioningConfiguration"))
                .isEqualTo("{status: Enabled}");
        assertThat(made.text("orders_state_lifecycle", "rules"))
                .isEqualTo("[{expiration: {days: 90}, filter: {prefix: logs/}, id: rule-0, status: Enabled,"
                        + " transitions: [{days: 30, storageClass: STANDARD_IA}]}]");
        assertThat(made.dependencies("orders_state_lifecycle")).contains("orders_state_versioning");
    }

    @Test
    void objects_go_with_a_bucket_only_where_nothing_is_protected() {
        var open = RecordedGraph.of(bucket("orders-state"));
        var closed = RecordedGraph.of(
                RecordedGraph.in("us-west-2", Optional.empty(), true), DeclaredSecrets.none(), bucket("orders-state"));

        assertThat(open.value(BUCKET, "forceDestroy")).isEqualTo(new Value.Flag(true));
        assertThat(closed.value(BUCKET, "forceDestroy")).isEqualTo(new Value.Flag(false));
        assertThat(closed.resource(BUCKET).options().protect()).isTrue();
    }
}
