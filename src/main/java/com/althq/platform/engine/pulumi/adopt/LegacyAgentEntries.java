package com.althq.platform.engine.pulumi.adopt;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.graph.Urn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the state entries of agents and their memory that the Python engine wrote as dynamic resources, and
/// derives the URN and id that each gets as a resource of the AWS provider.
public final class LegacyAgentEntries {

    /// The type of a dynamic resource, whose Python code is part of the state.
    public static final String TYPE = "pulumi-python:dynamic:Resource";

    public static final String PROVIDER_TYPE = "pulumi:providers:pulumi-python";

    public static final String MEMORY = "aws:bedrock/agentcoreMemory:AgentcoreMemory";
    public static final String STRATEGY = "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy";
    public static final String RUNTIME = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";

    private static final Pattern ID = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,99}-[a-zA-Z0-9]{10}");

    /// Prefix of the id that the Python engine wrote for a runtime that it had not created yet.
    private static final String NEVER_CREATED_PREFIX = "pending-no-image-";

    private LegacyAgentEntries() {}

    /// Whether the text has the form of AWS's id of a memory, a strategy or a runtime.
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// One entry of the Python engine.
    ///
    /// @param successor the URN of the entry that replaces it
    /// @param id        the id in AWS; empty if the resource was never created
    record LegacyEntry(Urn urn, Urn successor, Optional<String> id, ObjectNode entry) {

        boolean isMemory() {
            return successor.type().equals(MEMORY);
        }
    }

    /// The entries of a state.
    ///
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

    /// The id is in the outputs; a failed update could lose these, then the entry's own id has it.
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
