package com.althq.platform.engine.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.WaitLimit;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.OperationCounts;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.S3Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(WaitLimit.SECONDS)
class OfflineEngineTest {

    private static final DeploymentTarget TARGET = new DeploymentTarget(
            "dev", "us-west-2", Optional.of("470935583836"), Optional.empty(), Optional.empty(), false);

    @Test
    void a_new_bucket_is_created_with_all_that_belongs_to_it() {
        var plan = preview(Optional.empty(), Optional.of(spec(bucket("orders-state", true))));

        assertThat(plan.changes())
                .extracting(Step::name)
                .containsExactlyInAnyOrder(
                        "aws-tagged",
                        "orders_state_bucket",
                        "orders_state_encryption",
                        "orders_state_public_access",
                        "orders_state_versioning");
        assertThat(plan.head().outputs().get("s3_bucket_orders_state"))
                .satisfies(it -> assertThat(ValueText.of(it)).isEqualTo("470935583836-orders-state"));
    }

    @Test
    void the_same_specification_on_both_sides_changes_nothing() {
        var spec = spec(bucket("orders-state", true));

        assertThat(preview(Optional.of(spec), Optional.of(spec)).counts())
                .isEqualTo(new OperationCounts(0, 0, 0, 0, 5));
    }

    private static Plan preview(Optional<PlatformSpec> base, Optional<PlatformSpec> head) {
        return new OfflineEngine().preview(TARGET, new ServiceChange(base, head));
    }

    private static S3Section.Bucket bucket(String name, boolean versioning) {
        return new S3Section.Bucket(name, versioning, "AES256", List.of());
    }

    private static PlatformSpec spec(S3Section.Bucket... buckets) {
        return new PlatformSpec(
                "orders",
                Optional.empty(),
                List.of(new S3Section(List.of(buckets), List.of())),
                DeclaredSecrets.none());
    }
}
