package com.althq.platform.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Detects updates that a provider plans and AWS refuses, as far as the present and the declared resource show it.
final class RefusedChanges {

    private static final List<Function<ResourceUpdate, Optional<String>>> REFUSALS = List.of(
            UnsupportedTableChanges::refusal,
            DatabaseStorage::refusal,
            DatabaseVersion::refusal,
            RefusedChanges::strategyDescription);

    private RefusedChanges() {}

    /// Why the update would fail; empty when it would not.
    static Optional<String> refusal(ResourceUpdate update) {
        return REFUSALS.stream().flatMap(it -> it.apply(update).stream()).findFirst();
    }

    private static Optional<String> strategyDescription(ResourceUpdate update) {
        return update.isOf("aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy")
                        && update.changes().stream()
                                .anyMatch(it -> it.path().equals("description")
                                        && it.after().isEmpty())
                ? Optional.of("AgentCore never takes the description of a memory strategy away, and the apply stops"
                        + " there: keep one")
                : Optional.empty();
    }
}
