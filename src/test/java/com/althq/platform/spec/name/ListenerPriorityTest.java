package com.althq.platform.spec.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenerPriorityTest {

    /// What the engine before this one gave to services that run.
    @ParameterizedTest
    @CsvSource({
        "platform-engine-test, 24356",
        "agent-factory, 12783",
        "compute-agentcore-test, 4527",
        "compute-s3-test, 49245",
        "platform-v2-test, 3471",
        "my-svc, 18436",
        "svc-a, 9399",
        "svc-b, 46949",
        "billing-api, 19911",
        "risk-hub, 19911"
    })
    void aServiceKeepsItsPlace(String service, int priority) {
        assertThat(ListenerPriority.of(service)).isEqualTo(priority);
        assertThat(ListenerPriority.of(service, Set.of(1, 100, 50_000))).isEqualTo(priority);
    }

    @Test
    void aPlaceThatIsTakenLeadsToAnotherOneAndAlwaysToTheSame() {
        var moved = ListenerPriority.of("risk-hub", Set.of(19_911));

        assertThat(moved).isNotEqualTo(19_911).isEqualTo(ListenerPriority.of("risk-hub", Set.of(19_911, 7)));
        assertThat(ListenerPriority.of("risk-hub", Set.of(19_911, moved))).isNotIn(19_911, moved);
    }

    @Test
    void everyPlaceIsOneThatAwsAllows() {
        var taken = new HashSet<Integer>();
        IntStream.range(0, 2000).forEach(it -> taken.add(ListenerPriority.of("service-" + it, taken)));

        assertThat(taken).hasSize(2000).allMatch(it -> it >= 200 && it < 50_000);
    }

    @Test
    void servicesThatWouldTakeEachOthersPlaceAreFound() {
        var specs = List.of(spec("risk-hub", true), spec("billing-api", true), spec("agent-factory", true));

        assertThat(ListenerPriority.collisions(specs)).containsOnlyKeys(19_911);
        assertThat(ListenerPriority.collisions(specs).get(19_911)).containsExactly("billing-api", "risk-hub");
        assertThat(ListenerPriority.collisions(List.of(spec("risk-hub", true), spec("billing-api", false))))
                .isEmpty();
    }

    private static PlatformSpec spec(String name, boolean compute) {
        var section = new ComputeSection(80, 512, 1024, 1, "/health", List.of(), List.of());
        return new PlatformSpec(
                name, Optional.empty(), compute ? List.<Section>of(section) : List.of(), DeclaredSecrets.none());
    }
}
