package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.compute;
import static com.althq.platform.capability.TestSections.storage;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.StorageSection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StorageSectionTest {

    private static final RecordedGraph ALONE = RecordedGraph.of(storage());

    @Test
    void a_file_system_has_a_target_in_every_private_subnet_and_one_access_point_and_nothing_else() {
        assertThat(ALONE.names())
                .containsExactlyInAnyOrder(
                        "aws-tagged",
                        "orders_efs_sg",
                        "orders_efs",
                        "orders_efs_mt_0",
                        "orders_efs_mt_1",
                        "orders_efs_ap");
        assertThat(ALONE.text("orders_efs_mt_1", "subnetId")).isEqualTo("${subnet.private.1}");
        assertThat(ALONE.text("orders_efs_mt_1", "securityGroups")).isEqualTo("[${orders_efs_sg.id}]");
        assertThat(ALONE.output("efs_filesystem_id")).isEqualTo("${orders_efs.id}");
    }

    @Test
    void everything_is_as_running_stacks_have_it() {
        assertThat(ALONE.text("orders_efs", "creationToken")).isEqualTo("orders-efs");
        assertThat(ALONE.text("orders_efs", "performanceMode")).isEqualTo("generalPurpose");
        assertThat(ALONE.text("orders_efs", "throughputMode")).isEqualTo("elastic");
        assertThat(ALONE.text("orders_efs", "tags")).isEqualTo("{Name: orders-efs}");
        assertThat(ALONE.text("orders_efs_ap", "tags")).isEqualTo("{Name: orders-efs-ap}");
        assertThat(ALONE.text("orders_efs_ap", "posixUser")).isEqualTo("{gid: 1000, uid: 1000}");
        assertThat(ALONE.text("orders_efs_ap", "rootDirectory"))
                .isEqualTo("{creationInfo: {ownerGid: 1000, ownerUid: 1000, permissions: 755}, path: /data}");
    }

    @Test
    void files_move_to_infrequent_access_when_the_author_says_and_stay_there() {
        var made = RecordedGraph.of(new StorageSection(
                false, "AFTER_90_DAYS", new StorageSection.AccessPoint("/data", 1000, 1000), List.of()));

        assertThat(made.text("orders_efs", "lifecyclePolicies")).isEqualTo("[{transitionToIa: AFTER_90_DAYS}]");
        assertThat(made.value("orders_efs", "encrypted")).isEqualTo(new Value.Flag(false));
    }

    @Test
    void what_is_protected_is_backed_up_too() {
        var made = RecordedGraph.of(
                RecordedGraph.in("us-west-2", Optional.empty(), true), DeclaredSecrets.none(), storage());

        assertThat(made.resource("orders_efs").options().protect()).isTrue();
        assertThat(made.text("orders_efs_backup", "backupPolicy")).isEqualTo("{status: ENABLED}");
        assertThat(ALONE.resource("orders_efs").options().protect()).isFalse();
    }

    @Test
    void a_container_sees_the_files_encrypted_on_the_way_through_the_id_of_the_access_point() {
        var made = RecordedGraph.of(storage(), compute());

        assertThat(made.text("orders_task", "volumes"))
                .isEqualTo("[{efsVolumeConfiguration: {authorizationConfig: {accessPointId: ${orders_efs_ap.id},"
                        + " iam: ENABLED}, fileSystemId: ${orders_efs.id}, transitEncryption: ENABLED},"
                        + " name: efs-volume}]");
        assertThat(made.text("orders_task", "containerDefinitions"))
                .contains("\"mountPoints\":[{\"sourceVolume\":\"efs-volume\",\"containerPath\":\"/mnt/efs\","
                        + "\"readOnly\":false}]");
        assertThat(made.dependencies("orders_svc")).contains("orders_efs_mt_0", "orders_efs_mt_1");
    }
}
