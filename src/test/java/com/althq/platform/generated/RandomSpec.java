package com.althq.platform.generated;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.SharedLookupNames;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.SecretEnvironmentKeys;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A valid platform.yaml that nobody has written, and where it goes. The same seed makes the same.
///
/// @param file JSON, which is YAML too
record RandomSpec(long seed, DeploymentTarget target, ObjectNode file) {

    static final JsonNode SCHEMA = schema();

    /// The environments whose values secrets in the KMS form have.
    private static final List<String> ENVIRONMENTS = List.of("dev", "prod");

    /// Of a VPC in three availability zones, where the configuration names them.
    private static final List<String> SUBNETS =
            List.of("subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728", "subnet-0c1d2e3f405162738");

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(new File("schema/platform-spec-v1.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RandomSpec of(long seed) {
        var random = random(seed);
        var target = target(random);
        var file = new RandomFile(random).make(SCHEMA);
        // AgentCore takes no image with two hyphens in a row, and a service's name begins each.
        if (file.at("/spec/agentcoreRuntime").isObject()) {
            var metadata = (ObjectNode) file.get("metadata");
            metadata.put("name", metadata.get("name").asText().replaceAll("-+", "-"));
        }
        var made = new RandomSpec(seed, target, file);
        made.settled(random);
        return made;
    }

    /// Neighbouring seeds as they are would begin with the same choices.
    private static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /// Another file for the same service and place, which differs from this one at one point, and at others where
    /// the rules want it.
    RandomSpec edited(long seed) {
        var random = random(seed);
        var other = new RandomSpec(this.seed, target, file.deepCopy());
        new RandomEdit(random).apply((ObjectNode) other.file.get("spec"), SCHEMA.at("/properties/spec"));
        other.settled(random);
        return other;
    }

    private void settled(Random random) {
        new SpecRepair((ObjectNode) file.get("spec"), file.at("/metadata/name").asText(), random).settle();
    }

    private static DeploymentTarget target(Random random) {
        var region = one(random, "us-west-2", "eu-central-1", "us-gov-west-1", "cn-north-1");
        var environment = ENVIRONMENTS.get(random.nextInt(ENVIRONMENTS.size()));
        return new DeploymentTarget(
                environment,
                region,
                maybe(random, "470935583836"),
                maybe(random, "3f1c9a2d5e6b7a8091b2c3d4e5f60718293a4b5c"),
                maybe(random, "althq/orders"),
                random.nextBoolean(),
                environment,
                random.nextBoolean() ? List.of() : SUBNETS,
                SharedLookupNames.DEFAULT);
    }

    private static String one(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static Optional<String> maybe(Random random, String text) {
        return random.nextBoolean() ? Optional.of(text) : Optional.empty();
    }

    SpecReadResult read() {
        var keys = new SecretEnvironmentKeys(target.environment(), target.secretsAs(), Set.copyOf(ENVIRONMENTS));
        return new SpecReader(keys).read(text().getBytes(StandardCharsets.UTF_8));
    }

    /// The typed specification.
    ///
    /// @throws AssertionError with every finding if it is not valid
    PlatformSpec spec() {
        var read = read();
        if (read instanceof SpecReadResult.Valid valid) {
            return valid.spec();
        }
        throw new AssertionError(read.findings() + "\n" + this);
    }

    String text() {
        return file.toPrettyString();
    }

    @Override
    public String toString() {
        return "seed " + seed + " in " + target + "\n" + text();
    }
}
