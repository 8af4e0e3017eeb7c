package com.althq.platform.engine.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.WaitLimit;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.plan.Plan;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.PlatformSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a reviewer should be told of edits to `compute`; each plan was worked out by hand.
@Timeout(WaitLimit.SECONDS)
class TaskPlansTest {

    private static final String REVISION = "replace orders_task";

    @Test
    void another_port_is_a_new_revision_behind_the_same_target_group() {
        assertThat(operations(compute(3000, 1), compute(8080, 1)))
                .containsExactlyInAnyOrder(REVISION, "update orders_svc", "update orders_ecs_sg");
    }

    @Test
    void more_tasks_are_a_change_of_the_service_alone() {
        assertThat(operations(compute(80, 1), compute(80, 3))).containsExactly("update orders_svc");
    }

    @Test
    void another_size_is_a_new_revision_which_the_service_takes() {
        assertThat(operations(compute(80, 1), new ComputeSection(80, 1024, 2048, 1, "/health", List.of(), List.of())))
                .containsExactlyInAnyOrder(REVISION, "update orders_svc");
    }

    @Test
    void another_path_for_the_health_check_changes_the_target_group_in_place() {
        assertThat(operations(compute(80, 1), new ComputeSection(80, 512, 1024, 1, "/healthz", List.of(), List.of())))
                .containsExactly("update orders_tg");
    }

    @Test
    void a_path_that_is_public_no_longer_loses_its_door() {
        assertThat(operations(compute(80, 1, "/a", "/b"), compute(80, 1, "/b")))
                .containsExactlyInAnyOrder("delete orders__a_bypass_policy", "delete orders__a_bypass_app");
    }

    @Test
    void one_more_secret_is_a_parameter_a_right_and_a_new_revision() {
        var plan = plan(spec(compute(80, 1), "API_KEY"), spec(compute(80, 1), "API_KEY", "TOKEN"));

        assertThat(operations(plan))
                .containsExactlyInAnyOrder(
                        "create orders_TOKEN_secret", "update orders_exec_policy", REVISION, "update orders_svc");
    }

    @Test
    void the_same_again_changes_nothing() {
        assertThat(operations(compute(80, 1, "/a"), compute(80, 1, "/a"))).isEmpty();
    }

    private static List<String> operations(ComputeSection before, ComputeSection after) {
        return operations(plan(spec(before, "API_KEY"), spec(after, "API_KEY")));
    }

    private static List<String> operations(Plan plan) {
        return plan.changes().stream()
                .map(it -> it.operation().word() + " " + it.name())
                .toList();
    }

    private static Plan plan(PlatformSpec before, PlatformSpec after) {
        var target =
                new DeploymentTarget("dev", "us-west-2", Optional.empty(), Optional.empty(), Optional.empty(), false);
        return new OfflineEngine().preview(target, new ServiceChange(Optional.of(before), Optional.of(after)));
    }

    private static PlatformSpec spec(ComputeSection section, String... secrets) {
        return new PlatformSpec(
                "orders", Optional.empty(), List.of(section), new DeclaredSecrets.Named(List.of(secrets)));
    }

    private static ComputeSection compute(int port, int tasks, String... publicPaths) {
        return new ComputeSection(port, 512, 1024, tasks, "/health", List.of(publicPaths), List.of());
    }
}
