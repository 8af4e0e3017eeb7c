package com.althq.platform.engine.pulumi.state;

import com.althq.platform.graph.PulumiTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A backup that Pulumi keeps of a state file in a local backend.
///
/// @param written    when it was written
/// @param checkpoint its content, the part with resources and pending operations
record StateBackup(Path file, Instant written, JsonNode checkpoint) {

    private static final String JSON_FILE = ".json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The newest intact backup of a state file: the state before the last write, else one of an earlier update.
    ///
    /// @param folder the folder of the stack's backups; need not exist
    static Optional<StateBackup> newest(Path file, Path folder) throws IOException {
        var candidates = new ArrayList<>(List.of(file.resolveSibling(file.getFileName() + ".bak")));
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.filter(it -> it.toString().endsWith(JSON_FILE))
                        .sorted(Comparator.reverseOrder())
                        .forEach(candidates::add);
            }
        }
        for (var it : candidates) {
            if (Files.isRegularFile(it)) {
                var checkpoint = checkpoint(Files.readString(it, StandardCharsets.UTF_8));
                if (checkpoint.isPresent()) {
                    return Optional.of(
                            new StateBackup(it, Files.getLastModifiedTime(it).toInstant(), checkpoint.get()));
                }
            }
        }
        return Optional.empty();
    }

    /// The part of a state file with resources and pending operations; empty if the text is not a state file.
    static Optional<JsonNode> checkpoint(String text) {
        try {
            return Optional.of(JSON.readTree(text).path("checkpoint"))
                    .filter(JsonNode::isObject)
                    .map(it -> it.path("latest"));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// The number of resources, without the stack itself and providers.
    int resources() {
        return (int) checkpoint
                .path("resources")
                .valueStream()
                .filter(it -> PulumiTypes.isResource(it.path("type").asText()))
                .count();
    }

    /// The number of pending operations.
    int pending() {
        return checkpoint.path("pending_operations").size();
    }

    /// The URNs of all entries and pending operations.
    Set<String> urns() {
        var urns = new LinkedHashSet<String>();
        checkpoint.path("resources").forEach(it -> urns.add(it.path("urn").asText()));
        checkpoint
                .path("pending_operations")
                .forEach(it -> urns.add(it.path("resource").path("urn").asText()));
        return urns;
    }
}
