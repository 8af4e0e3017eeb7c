package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which of an account's private subnets a stack stands in.
class NetworkLookupTest extends LiveStackTestBase {

    private static final String FIRST = "subnet-00000000000000000";
    private static final String SECOND = "subnet-00000000000000001";
    private static final String THIRD = "subnet-00000000000000002";

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
