package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.table;
import static com.althq.platform.capability.TestSections.tables;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.DynamodbSection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DynamodbSectionTest {

    private static final String JOBS = "orders_orders_jobs_table";

    @Test
    void a_table_is_named_as_written_and_exported() {
        var made = RecordedGraph.of(tables(
                table("orders-jobs", Optional.empty(), Optional.empty()),
                table("Audit.Log_1", Optional.empty(), Optional.empty())));

        assertThat(made.names()).containsExactlyInAnyOrder("aws-tagged", JOBS, "orders_Audit.Log_1_table");
        assertThat(made.text(JOBS, "name")).isEqualTo("orders-jobs");
        assertThat(made.text(JOBS, "billingMode")).isEqualTo("PAY_PER_REQUEST");
        assertThat(made.text(JOBS, "tags")).isEqualTo("{Name: orders-jobs}");
        assertThat(made.output("dynamodb_table_orders_jobs")).isEqualTo("${" + JOBS + ".name}");
        assertThat(made.output("dynamodb_table_names"))
                .isEqualTo("[${orders_Audit.Log_1_table.name}, ${" + JOBS + ".name}]");
        assertThat(new RecordedGraph(made.graph().readable()).output("dynamodb_table_names"))
                .isEqualTo("[Audit.Log_1, orders-jobs]");
    }

    @Test
    void every_key_attribute_is_declared_once() {
        var made = RecordedGraph.of(tables(table(
                "orders-jobs",
                Optional.of(new DynamodbSection.Key("at", "N")),
                Optional.empty(),
                index("by-owner", "owner", Optional.of("at")),
                index("by-id", "id", Optional.empty()))));

        assertThat(made.text(JOBS, "attributes"))
                .isEqualTo("[{name: id, type: S}, {name: at, type: N}, {name: owner, type: S}]");
        assertThat(made.text(JOBS, "hashKey")).isEqualTo("id");
        assertThat(made.text(JOBS, "rangeKey")).isEqualTo("at");
        assertThat(made.text(JOBS, "globalSecondaryIndexes"))
                .isEqualTo("[{hashKey: id, name: by-id, projectionType: KEYS_ONLY},"
                        + " {hashKey: owner, name: by-owner, projectionType: KEYS_ONLY, rangeKey: at}]");
    }

    @Test
    void a_table_without_sort_key_or_index_says_nothing_of_them() {
        assertThat(RecordedGraph.of(table("orders-jobs")).resource(JOBS).inputs())
                .doesNotContainKeys("rangeKey", "globalSecondaryIndexes");
    }

    @Test
    void expiry_is_switched_off_explicitly_and_leaves_the_attribute_that_the_state_knows() {
        var off = RecordedGraph.of(table("orders-jobs"));
        var on = RecordedGraph.of(tables(table("orders-jobs", Optional.empty(), Optional.of("expires_at"))));

        assertThat(off.text(JOBS, "ttl")).isEqualTo("{enabled: false}");
        assertThat(off.resource(JOBS).options().ignoreChanges()).containsExactly("ttl.attributeName");
        assertThat(on.text(JOBS, "ttl")).isEqualTo("{attributeName: expires_at, enabled: true}");
        assertThat(on.resource(JOBS).options().ignoreChanges()).isEmpty();
    }

    @Test
    void a_table_can_always_be_restored_to_a_point_in_time() {
        assertThat(RecordedGraph.of(table("orders-jobs")).text(JOBS, "pointInTimeRecovery"))
                .isEqualTo("{enabled: true}");
    }

    @Test
    void a_table_is_protected_from_deletion_where_the_environment_says_so() {
        var open = RecordedGraph.of(table("orders-jobs"));
        DeploymentTarget prod = RecordedGraph.in("us-west-2", Optional.empty(), true);
        var closed = RecordedGraph.of(prod, DeclaredSecrets.none(), table("orders-jobs"));

        assertThat(open.value(JOBS, "deletionProtectionEnabled")).isEqualTo(new Value.Flag(false));
        assertThat(open.resource(JOBS).options().protect()).isFalse();
        assertThat(closed.value(JOBS, "deletionProtectionEnabled")).isEqualTo(new Value.Flag(true));
        assertThat(closed.resource(JOBS).options().protect()).isTrue();
    }

    private static DynamodbSection.Index index(String name, String partition, Optional<String> sort) {
        return new DynamodbSection.Index(
                name,
                new DynamodbSection.Key(partition, "S"),
                sort.map(it -> new DynamodbSection.Key(it, "N")),
                "KEYS_ONLY");
    }

    @Test
    void tables_alone_need_no_role() {
        assertThat(RecordedGraph.of(table("orders-jobs")).names()).isEqualTo(List.of(JOBS, "aws-tagged"));
    }
}
