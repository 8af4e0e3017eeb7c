package com.althq.platform.engine.pulumi.adopt;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.graph.Urn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The entries of a state that the older engine's own code stands behind: the memory of the agents, and the agents.
public final class LegacyAgentEntries {

    /// A resource whose code is in the state.
    public static final String TYPE = "pulumi-python:dynamic:Resource";

    public static final String PROVIDER_TYPE = "pulumi:providers:pulumi-python";

    public static final String MEMORY = "aws:bedrock/agentcoreMemory:AgentcoreMemory";
    public static final String STRATEGY = "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy";
    public static final String RUNTIME = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";

    private static final Pattern ID = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,99}-[a-zA-Z0-9]{10}");

    /// What the older engine once wrote for a runtime that it did not make yet.
    private static final String NEVER_CREATED_PREFIX = "pending-no-image-";

    private LegacyAgentEntries() {}

    /// Whether AWS could have given it to a memory, a strategy or a runtime.
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// One of them.
    ///
    /// @param successor what the entry is called from now on
    /// @param id        as AWS knows it; empty where nothing was ever made
    record LegacyEntry(Urn urn, Urn successor, Optional<String> id, ObjectNode entry) {

        boolean isMemory() {
            return successor.type().equals(MEMORY);
        }
    }

    /// @throws AdoptionRefusedException if one stands for something else, or does not say for what
    static List<LegacyEntry> of(ObjectNode state, String stack, String service) {
        return entries(state).map(it -> parse(it, stack, service)).toList();
    }

    private static Stream<ObjectNode> entries(ObjectNode state) {
        return state.path("deployment")
                .path("resources")
                .valueStream()
                .filter(it -> it.path("type").asText().equals(TYPE))
                .map(ObjectNode.class::cast);
    }

    private static LegacyEntry parse(ObjectNode entry, String stack, String service) {
        var urn = new Urn(entry.path("urn").asText());
        var outputs = entry.path("outputs");
        if (entry.path("delete").asBoolean()) {
            throw new AdoptionRefusedException(
                    "%s was being made anew when the older engine stopped: two things of that name may exist"
                            .formatted(urn.name()),
                    List.of("let the older engine finish, then adopt again"));
        }
        if (urn.name().equals(service + "_agentcore_memory")) {
            return parse(
                    urn, Urn.of(stack, DeploymentTarget.PROJECT, MEMORY, urn.name()), entry, outputs.path("memory_id"));
        }
        if (urn.name().startsWith(service + "_") && urn.name().endsWith("_agentcore_runtime")) {
            return parse(
                    urn,
                    Urn.of(stack, DeploymentTarget.PROJECT, RUNTIME, urn.name()),
                    entry,
                    outputs.path("runtime_id"));
        }
        throw new AdoptionRefusedException(
                "%s is code in the state, and neither the agents' memory nor an agent of this service"
                        .formatted(urn.name()),
                List.of("take it out of the state by hand, or remove it with the older engine, then adopt again"));
    }

    /// A change of such a resource could lose its outputs; the id of the entry stayed.
    private static LegacyEntry parse(Urn urn, Urn successor, ObjectNode entry, JsonNode output) {
        var id = entry.path("id").asText();
        if (id.startsWith(NEVER_CREATED_PREFIX)) {
            return new LegacyEntry(urn, successor, Optional.empty(), entry);
        }
        return Stream.of(output.asText(), id)
                .filter(LegacyAgentEntries::isId)
                .findFirst()
                .map(it -> new LegacyEntry(urn, successor, Optional.of(it), entry))
                .orElseThrow(() -> new AdoptionRefusedException(
                        "the state does not say which id %s has in AWS".formatted(urn.name()),
                        List.of("let the older engine refresh the stack, then adopt again")));
    }
}
