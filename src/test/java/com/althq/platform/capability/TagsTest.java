package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.bucket;
import static com.althq.platform.capability.TestSections.compute;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.spec.model.DeclaredSecrets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TagsTest {

    private static final DeploymentTarget DEV = new DeploymentTarget(
            "dev", "us-west-2", Optional.of("470935583836"), Optional.empty(), Optional.of("acme/orders"), false);

    private static final RecordedGraph MADE = RecordedGraph.of(
            DEV, DeclaredSecrets.none(), bucket("orders-state"), agents(agent("helper", "helper")), compute());

    @Test
    void everything_in_aws_is_tagged_by_the_one_provider() {
        assertThat(MADE.text("aws-tagged", "defaultTags"))
                .isEqualTo("{\"tags\":{\"environment\":\"dev\",\"managed-by\":\"platform-engine\","
                        + "\"repository\":\"acme/orders\",\"service\":\"orders\"}}");
        assertThat(MADE.graph().resources())
                .filteredOn(it -> it.type().startsWith("aws:"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.provider().orElseThrow().name())
                        .as(it.name())
                        .isEqualTo("aws-tagged"));
    }
}
