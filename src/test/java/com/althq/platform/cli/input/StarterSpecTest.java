package com.althq.platform.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.schema.SpecSchema;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarterSpecTest {

    @Test
    void everyChoiceOfSectionsIsValidAndRaisesNoWarning() {
        for (var sections : choices().toList()) {
            var read = read(new StarterSpec("orders", sections));

            assertThat(read.findings()).as("%s", sections).isEmpty();
            assertThat(((SpecReadResult.Valid) read).spec().sections())
                    .extracting(section -> section.capability())
                    .containsExactlyInAnyOrderElementsOf(sections);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "true", "null", "user", "no", "e5"})
    void anyNameOfAServiceMakesAValidFile(String name) {
        assertThat(read(new StarterSpec(name, EnumSet.allOf(Capability.class))).findings())
                .isEmpty();
    }

    @Test
    void theLongestNamesMakeValidFilesThatSayWhatIsShortened() {
        for (int length = 30; length <= 63; length++) {
            for (var name : List.of("n".repeat(length), "n-".repeat(length / 2) + "n".repeat(length % 2 + 1))) {
                if (StarterSpec.isName(name)) {
                    assertThat(read(new StarterSpec(name, EnumSet.allOf(Capability.class)))
                                    .findings())
                            .as(name)
                            .extracting(Finding::rule)
                            .containsOnly("name-shortened");
                }
            }
        }
    }

    @Test
    void theFirstLineLeadsAnEditorToTheSchema() throws Exception {
        var schema = new ObjectMapper().readTree(SpecSchema.text());

        assertThat(new StarterSpec("orders", Set.of(Capability.S3))
                        .text()
                        .lines()
                        .findFirst())
                .contains(
                        "# yaml-language-server: $schema=" + schema.path("$id").textValue());
        assertThat(SpecSchema.ID).isEqualTo(schema.path("$id").textValue());
    }

    @Test
    void theSectionsComeInTheOrderOfTheSchema() throws Exception {
        var order = new ObjectMapper().readTree(SpecSchema.text()).at("/properties/spec/x-order");

        assertThat(order.valueStream().map(key -> key.asText()).filter(key -> !key.equals("secrets")))
                .containsExactlyElementsOf(
                        StarterSpec.ORDER.stream().map(Capability::key).toList());
    }

    @Test
    void readsLikeThis() {
        assertThat(new StarterSpec("orders", Set.of(Capability.S3, Capability.EVENTBRIDGE)).text())
                .isEqualTo("""
                        # yaml-language-server: $schema=https://platform.althq.com/v1
                        apiVersion: platform.althq.com/v1
                        kind: Service
                        metadata:
                          name: orders

                        spec:
                          # A group for schedules, and a role to run them (EventBridge Scheduler).
                          eventbridge: {}

                          # Buckets; the account's id is put before their names (S3).
                          s3:
                            buckets:
                              - name: orders-files

                          # Secrets become environment variables of whatever runs here; their values are in no file.
                          # secrets:
                          #   - API_KEY
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "orders, orders",
        "Order Desk, order-desk",
        "my_service.git, my-service-git",
        "2024-reports, reports",
        "--x--, my-service",
        "., my-service",
        "'', my-service",
        "été, my-service",
        "trailing-, trailing"
    })
    void aFoldersNameBecomesAServices(String folder, String service) {
        assertThat(StarterSpec.nameFrom(folder)).isEqualTo(service);
    }

    @Test
    void aLongFoldersNameIsCutToANameThatIsAllowed() {
        assertThat(StarterSpec.nameFrom("a".repeat(62) + "-b")).isEqualTo("a".repeat(62));
    }

    @Test
    void sectionsAreNamedByKeyOrNumber() {
        assertThat(StarterSpec.sections(List.of("1", " s3 ", "LAMBDA", "compute")))
                .containsExactlyInAnyOrder(Capability.COMPUTE, Capability.S3, Capability.LAMBDA);
        assertThatThrownBy(() -> StarterSpec.sections(List.of("s4")))
                .hasMessageStartingWith("no section is called `s4`");
    }

    private static Stream<Set<Capability>> choices() {
        var all = List.of(Capability.values());
        return IntStream.range(1, 1 << all.size())
                .mapToObj(bits -> IntStream.range(0, all.size())
                        .filter(i -> (bits & (1 << i)) != 0)
                        .mapToObj(all::get)
                        .collect(Collectors.toSet()));
    }

    private static SpecReadResult read(StarterSpec starter) {
        return new SpecReader().read(starter.text().getBytes(UTF_8));
    }
}
