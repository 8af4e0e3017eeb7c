package com.althq.platform;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.Resource;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The resources that the valid fixtures declare, in an environment with protection from deletion.
public final class FixtureResources {

    private static final Path FIXTURES = Path.of("fixtures");
    private static final DeploymentTarget TARGET = new DeploymentTarget(
            "dev", "us-west-2", Optional.of("470935583836"), Optional.of("a1b2c3d"), Optional.of("althq/orders"), true);

    private FixtureResources() {}

    /// All of them, file by file.
    public static List<Resource> all() {
        try (var files = Files.list(FIXTURES)) {
            return files.filter(it -> it.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(FixtureResources::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The types of all of them.
    public static SortedSet<String> types() {
        return all().stream().map(Resource::type).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Resource> of(Path file) {
        try {
            return new SpecReader().read(Files.readAllBytes(file)) instanceof SpecReadResult.Valid valid
                    ? new OfflineEngine().graph(TARGET, valid.spec()).resources().stream()
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
