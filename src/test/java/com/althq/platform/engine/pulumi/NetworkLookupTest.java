package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which of an account's private subnets a stack stands in.
class NetworkLookupTest extends LiveStackTestBase {

    private static final String FIRST = "subnet-00000000000000000";
    private static final String SECOND = "subnet-00000000000000001";
    private static final String THIRD = "subnet-00000000000000002";

    private static final String AGENT = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: demo
            spec:
              agentcoreRuntime: {runtimes: [{name: agent, image: a, networkMode: VPC}]}
            """;

    @Test
    void they_are_sorted_however_the_account_lists_them() throws IOException {
        stack.standIn()
                .world()
                .looksUp("aws:ec2/getSubnets:getSubnets", Map.of(), Map.of("ids", List.of(THIRD, FIRST, SECOND)));

        assertThat(mounted()).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void of_two_in_one_zone_the_first_is_taken() throws IOException {
        stack.standIn()
                .world()
                .looksUp("aws:ec2/getSubnet:getSubnet", Map.of("id", SECOND), Map.of("availabilityZone", "us-west-2a"));

        assertThat(mounted()).containsExactly(FIRST, THIRD);
    }

    @Test
    void runtimes_are_only_in_zones_that_agentcore_takes_and_the_others_are_named() throws IOException {
        inZone(SECOND, "usw2-az4");

        var preview = stack.engine().preview(LiveStack.target(), LiveStack.spec(AGENT));

        var runtime = preview.plan().head().resources().stream()
                .filter(it -> it.type().endsWith(":AgentcoreAgentRuntime"))
                .findFirst()
                .orElseThrow();
        assertThat(ValueText.of(runtime.input("networkConfiguration").orElseThrow()))
                .contains(FIRST, THIRD)
                .doesNotContain(SECOND);
        assertThat(preview.warnings())
                .anySatisfy(it -> assertThat(it)
                        .contains(SECOND + " in usw2-az4", "usw2-az1, usw2-az2, usw2-az3 (as of 2026-09-30)"));
    }

    @Test
    void a_runtime_for_which_no_zone_is_left_fails_before_anything_is_touched() {
        for (var subnet : List.of(FIRST, SECOND, THIRD)) {
            inZone(subnet, "usw2-az4");
        }

        assertThatThrownBy(() -> stack.engine().preview(LiveStack.target(), LiveStack.spec(AGENT)))
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessageContaining("AgentCore takes none of the private subnets (" + FIRST + " in usw2-az4")
                .hasMessageContaining("usw2-az1, usw2-az2, usw2-az3")
                .hasMessageContaining("Nothing was changed.");
    }

    @Test
    void a_service_without_runtimes_stands_in_every_zone() throws IOException {
        inZone(SECOND, "usw2-az4");

        assertThat(mounted()).containsExactly(FIRST, SECOND, THIRD);
    }

    private void inZone(String subnet, String zone) {
        stack.standIn()
                .world()
                .looksUp("aws:ec2/getSubnet:getSubnet", Map.of("id", subnet), Map.of("availabilityZoneId", zone));
    }

    /// The subnets of the mount targets, in the order of their names.
    private List<String> mounted() throws IOException {
        return stack
                .engine()
                .preview(LiveStack.target(), LiveStack.fixture("platform-storage"))
                .plan()
                .head()
                .resources()
                .stream()
                .filter(it -> it.type().equals("aws:efs/mountTarget:MountTarget"))
                .map(it -> ((Value.Text) it.input("subnetId").orElseThrow()).value())
                .toList();
    }
}
