package com.althq.platform.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.model.SecretEnvironmentKeys;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentRegionsTest {

    private static final String AGENT = "agentcoreRuntime: {runtimes: [{name: agent, image: a}]}";

    @ParameterizedTest
    @ValueSource(strings = {"us-west-1", "eu-south-1", "eu-south-2", "ap-south-2", "ap-southeast-5", "ap-southeast-7"})
    void a_region_without_memory_is_an_error_at_the_section(String region) {
        assertThat(read(region, AGENT)).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("region-without-agents");
            assertThat(it.isError()).isTrue();
            assertThat(it.position().line()).isEqualTo(6);
            assertThat(it.message()).contains("no memory", region);
        });
    }

    @Test
    void a_region_without_runtimes_is_an_error() {
        assertThat(read("af-south-1", AGENT))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("is not in `af-south-1`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-west-2", "us-east-1", "eu-central-1", "ap-southeast-2", "us-gov-west-1"})
    void a_region_with_both_has_no_finding(String region) {
        assertThat(read(region, AGENT)).isEmpty();
    }

    @Test
    void a_service_without_runtimes_can_be_anywhere() {
        assertThat(read("af-south-1", "s3: {buckets: [{name: uploads}]}")).isEmpty();
    }

    private static List<Finding> read(String region, String section) {
        return new SpecReader(new SecretEnvironmentKeys("dev", "dev", Set.of()), region)
                .read("""
                        apiVersion: platform.althq.com/v1
                        kind: Service
                        metadata:
                          name: demo
                        spec:
                          %s
                        """.formatted(section).getBytes(UTF_8))
                .findings();
    }
}
