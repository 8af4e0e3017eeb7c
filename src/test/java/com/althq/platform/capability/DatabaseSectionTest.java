package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.compute;
import static com.althq.platform.capability.TestSections.database;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.DeclaredSecrets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseSectionTest {

    private static final String DB = "orders_db";
    private static final String SECRET = "${orders_db.masterUserSecrets[0].secretArn}";
    private static final RecordedGraph ALONE = RecordedGraph.of(database());
    private static final RecordedGraph PROTECTED =
            RecordedGraph.of(RecordedGraph.in("us-west-2", Optional.empty(), true), DeclaredSecrets.none(), database());

    @Test
    void a_database_is_one_private_instance_and_nothing_else() {
        assertThat(ALONE.names())
                .containsExactlyInAnyOrder("aws-tagged", "orders_database_sg", "orders_db_subnets", DB);
        assertThat(ALONE.text(DB, "identifier")).isEqualTo("orders-db");
        assertThat(ALONE.text(DB, "tags")).isEqualTo("{Name: orders-db}");
        assertThat(ALONE.text(DB, "dbName")).isEqualTo("orders");
        assertThat(ALONE.text(DB, "username")).isEqualTo("orders_owner");
        assertThat(ALONE.text("orders_db_subnets", "name")).isEqualTo("orders-db-subnets");
        assertThat(ALONE.text(DB, "dbSubnetGroupName")).isEqualTo("${orders_db_subnets.name}");
        assertThat(ALONE.text(DB, "vpcSecurityGroupIds")).isEqualTo("[${orders_database_sg.id}]");
        assertThat(ALONE.value(DB, "publiclyAccessible")).isEqualTo(new Value.Flag(false));
        assertThat(ALONE.value(DB, "storageEncrypted")).isEqualTo(new Value.Flag(true));
        assertThat(ALONE.value(DB, "backupRetentionPeriod")).isEqualTo(new Value.Numeric(7));
    }

    /// The engine before this one sent one from the environment, and `changeme` where there was none.
    @Test
    void rds_makes_the_password_and_nobody_sends_one() {
        assertThat(ALONE.value(DB, "manageMasterUserPassword")).isEqualTo(new Value.Flag(true));
        assertThat(ALONE.resource(DB).inputs()).doesNotContainKeys("password", "passwordWo");
    }

    @Test
    void the_major_version_is_fixed_and_rds_keeps_the_minor_one_up_to_date() {
        assertThat(ALONE.text(DB, "engine")).isEqualTo("postgres");
        assertThat(ALONE.text(DB, "engineVersion")).isEqualTo("16");
        assertThat(ALONE.value(DB, "autoMinorVersionUpgrade")).isEqualTo(new Value.Flag(true));
    }

    @Test
    void what_is_protected_cannot_be_deleted_and_leaves_a_last_snapshot_if_it_is_after_all() {
        assertThat(PROTECTED.value(DB, "deletionProtection")).isEqualTo(new Value.Flag(true));
        assertThat(PROTECTED.value(DB, "skipFinalSnapshot")).isEqualTo(new Value.Flag(false));
        assertThat(PROTECTED.text(DB, "finalSnapshotIdentifier")).isEqualTo("orders-db-final");
        assertThat(PROTECTED.resource(DB).options().protect()).isTrue();
    }

    @Test
    void elsewhere_it_goes_without_one() {
        assertThat(ALONE.value(DB, "deletionProtection")).isEqualTo(new Value.Flag(false));
        assertThat(ALONE.value(DB, "skipFinalSnapshot")).isEqualTo(new Value.Flag(true));
        assertThat(ALONE.resource(DB).inputs()).doesNotContainKey("finalSnapshotIdentifier");
        assertThat(ALONE.resource(DB).options().protect()).isFalse();
    }

    @Test
    void its_address_and_the_place_of_its_password_are_exported() {
        assertThat(ALONE.output("rds_endpoint")).isEqualTo("${orders_db.endpoint}");
        assertThat(ALONE.output("rds_secret_arn")).isEqualTo(SECRET);
    }

    @Test
    void what_stands_in_the_vpc_is_told_how_to_reach_it_and_where_the_password_is() {
        var made = RecordedGraph.of(
                database(), compute(), agents(agent("inside", "a", NetworkMode.VPC, Map.of()), agent("outside", "a")));

        assertThat(made.text("orders_task", "containerDefinitions"))
                .contains("{\"name\":\"DATABASE_HOST\",\"value\":\"${orders_db.address}\"},"
                        + "{\"name\":\"DATABASE_PORT\",\"value\":\"5432\"},"
                        + "{\"name\":\"DATABASE_NAME\",\"value\":\"orders\"},"
                        + "{\"name\":\"DATABASE_USER\",\"value\":\"orders_owner\"},"
                        + "{\"name\":\"DATABASE_SECRET_ARN\",\"value\":\"" + SECRET + "\"}");
        assertThat(made.text("orders_inside_agentcore_runtime", "environmentVariables"))
                .contains("DATABASE_HOST: ${orders_db.address}", "DATABASE_SECRET_ARN: " + SECRET);
        assertThat(made.text("orders_outside_agentcore_runtime", "environmentVariables"))
                .doesNotContain("DATABASE");
    }
}
