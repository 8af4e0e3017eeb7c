package com.althq.platform.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.capability.PlatformProgram;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.model.PlatformSpec;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The product's own program with every section there is, under the real command line.
@RealProcess
class ProgramLifecycleTest {

    private static final DeploymentTarget DEV = new DeploymentTarget(
            "dev",
            "us-west-2",
            Optional.of(SimulatedAccount.ACCOUNT),
            Optional.empty(),
            Optional.of("althq/everything"),
            false);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void everything_that_can_be_declared_is_made_stays_the_same_and_goes() throws Exception {
        var spec = spec("fixtures/platform-all-sections.yaml");
        try (var standIn = StandInProvider.start(folder.resolve("world/world.json"))) {
            var stack = new FolderStack(folder, Map.of("PULUMI_DEBUG_PROVIDERS", standIn.debugProviders()));
            assertThat(stack.init().exit()).isZero();

            var made = stack.run(program(spec, "v1"), "up", "--yes", "--skip-preview");
            assertThat(made.exit()).as(made.text()).isZero();
            everyOutputIsThere(standIn.world());
            everyTypeIsThere(standIn.world());

            var same = stack.run(program(spec, "v1"), "preview", "--diff", "--expect-no-changes");
            assertThat(same.exit()).as(same.text()).isZero();

            var drift = stack.run(program(spec, "v1"), "refresh", "--preview-only", "--diff", "--expect-no-changes");
            assertThat(drift.exit()).as(drift.text()).isZero();

            var image = stack.run(program(spec, "v2"), "preview", "--diff");
            assertThat(image.exit()).as(image.text()).isZero();
            assertThat(image.text()).contains("to replace", "to update").doesNotContain("to delete", "to create");

            var gone = stack.run(program(spec, "v1"), "destroy", "--yes", "--skip-preview");
            assertThat(gone.exit()).as(gone.text()).isZero();
            assertThat(standIn.world().things()).isEmpty();
        }
    }

    private static PlatformProgram program(PlatformSpec spec, String imageTag) {
        return new PlatformProgram(spec, DEV, new FixedSurroundings(imageTag));
    }

    private static PlatformSpec spec(String file) throws IOException {
        var read = new SpecReader().read(Files.readAllBytes(Path.of(file)));
        assertThat(read).isInstanceOf(SpecReadResult.Valid.class);
        return ((SpecReadResult.Valid) read).spec();
    }

    /// Each output of the schema, of the kind that the schema gives it, with something in it.
    private static void everyOutputIsThere(SimulatedAccount world) {
        var softly = new SoftAssertions();
        for (var thing : world.things()) {
            for (var output : StandInSchema.computed(thing.type()).properties()) {
                var value = thing.outputs().path(output.getKey());
                softly.assertThat(kind(value))
                        .as(thing.key() + " " + output.getKey())
                        .isEqualTo(output.getValue().asText());
            }
            softly.assertThat(thing.id()).as(thing.key()).isNotEmpty();
        }
        softly.assertAll();
    }

    /// A backup policy is there only where the environment is protected.
    private static void everyTypeIsThere(SimulatedAccount world) {
        var made = new TreeSet<String>();
        world.things().forEach(it -> made.add(it.type()));

        assertThat(StandInSchema.types().filter(it -> !it.startsWith("pulumi:") && !it.endsWith(":BackupPolicy")))
                .allMatch(made::contains);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "list";
            case OBJECT -> "object";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case STRING -> "string";
            case BINARY, MISSING, NULL, POJO -> "nothing";
        };
    }
}
