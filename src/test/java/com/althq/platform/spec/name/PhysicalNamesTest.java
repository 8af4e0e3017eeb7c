package com.althq.platform.spec.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.model.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhysicalNamesTest {

    @Test
    void aShortServiceNameMakesThePlainNames() {
        var names = PhysicalNames.of("agent-factory");

        assertThat(Arrays.stream(Capability.values()).flatMap(it -> names.of(it).stream()))
                .noneMatch(DerivedName::isShortened)
                .extracting(DerivedName::value)
                .containsExactly(
                        "agent-factory-efs",
                        "agent-factory-redis",
                        "agent-factory-db",
                        "agent-factory-agentcore-runtime",
                        "agent-factory-agentcore-memory-exec",
                        "agent_factory_memory",
                        "agent_factory_memory_semantic",
                        "agent-factory-ecs-task",
                        "agent-factory-ecs-exec",
                        "agent-factory-tg",
                        "agent-factory",
                        "agent-factory-lambda-exec",
                        "agent-factory-eventbridge-scheduler",
                        "agent-factory-schedules");
        assertThat(names.function("resize").value()).isEqualTo("agent-factory-resize");
        assertThat(names.repository()).isEqualTo("agent-factory");
        assertThat(names.repository("claude-agent")).isEqualTo("agent-factory-claude-agent");
    }

    @Test
    void aSecurityGroupDoesNotBeginLikeAnIdOfEc2() {
        assertThat(securityGroup("sgx-demo")).isEqualTo("sgx-demo-ecs");
        assertThat(securityGroup("sg-demo")).matches("sgdemo-[0-9a-f]{6}-ecs");
        assertThat(securityGroup("sg--sg-1")).matches("sgsg-1-[0-9a-f]{6}-ecs");
    }

    private static String securityGroup(String service) {
        return PhysicalNames.of(service)
                .securityGroup(Capability.COMPUTE)
                .orElseThrow()
                .value();
    }

    @ParameterizedTest
    @CsvSource({
        "ecs-task, 55",
        "lambda-exec, 52",
        "agentcore-runtime, 46",
        "agentcore-memory-exec, 42",
        "eventbridge-scheduler, 42",
        "schedules, 54",
        "efs, 60",
        "db, 60",
        "tg, 29",
        "redis, 34"
    })
    void aNameIsShortenedFromOneCharacterPastItsLimit(String suffix, int longest) {
        assertThat(named("s".repeat(longest), suffix)).isEqualTo("s".repeat(longest) + "-" + suffix);
        assertThat(allNames("s".repeat(longest + 1)).filter(it -> it.full().endsWith("-" + suffix)))
                .allMatch(DerivedName::isShortened);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 29, 30, 31, 32, 33, 34, 41, 42, 43, 52, 60, 63})
    void noNameIsTooLongOrEndsWithAHyphenOrHoldsWhatItsServiceRefuses(int length) {
        for (var service : List.of("s".repeat(length), alternating(length, "s-"), alternating(length, "s--"))) {
            var names = PhysicalNames.of(service);
            assertThat(List.of(
                            names.ecsTaskRole(),
                            names.agentcoreRole(),
                            names.memoryRole(),
                            names.schedulerRole(),
                            names.scheduleGroup(),
                            names.function("f".repeat(40))))
                    .allSatisfy(name -> assertThat(name.value()).matches("[a-z0-9-]{1,63}[a-z0-9]"));
            assertThat(names.targetGroup().value()).matches("[a-z0-9-]{1,31}[a-z0-9]");
            assertThat(names.replicationGroup().value())
                    .matches("[a-z][a-z0-9-]{0,38}[a-z0-9]")
                    .doesNotContain("--");
            assertThat(names.database().value())
                    .matches("[a-z][a-z0-9-]{0,61}[a-z0-9]")
                    .doesNotContain("--");
            assertThat(List.of(names.memory(), names.memoryStrategy()))
                    .allSatisfy(name -> assertThat(name.value()).matches("[a-zA-Z][a-zA-Z0-9_]{0,47}"));
        }
    }

    @Test
    void theCutsOfTheOlderEngineStayWhereAwsTookThem() {
        var names = PhysicalNames.of("a-very-long-service-name-for-thisplatform-in-2026");

        assertThat(names.targetGroup().value()).isEqualTo("a-very-long-service-name-for-thi");
        assertThat(names.ecsService().value()).isEqualTo("a-very-long-service-name-for-thi");
        assertThat(names.replicationGroup().value()).isEqualTo("a-very-long-service-name-for-thisp-redis");
        assertThat(names.memory().value()).isEqualTo("a_very_long_service_name_for_thisplatform_in_202");
    }

    @Test
    void shortenedNamesOfDifferentServicesDiffer() {
        var one = PhysicalNames.of("s".repeat(62) + "1").agentcoreRole();
        var two = PhysicalNames.of("s".repeat(62) + "2").agentcoreRole();

        assertThat(one.value()).isNotEqualTo(two.value()).endsWith("-agentcore-runtime");
    }

    private static String named(String service, String suffix) {
        return allNames(service)
                .filter(it -> it.full().endsWith("-" + suffix))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Stream<DerivedName> allNames(String service) {
        var names = PhysicalNames.of(service);
        return Arrays.stream(Capability.values()).flatMap(it -> names.of(it).stream());
    }

    private static String alternating(int length, String pattern) {
        return pattern.repeat(length).substring(0, length - 1) + "e";
    }
}
