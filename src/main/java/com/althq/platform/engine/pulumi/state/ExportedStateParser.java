package com.althq.platform.engine.pulumi.state;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.StateEncryption;
import com.althq.platform.engine.pulumi.event.StateValueReader;
import com.althq.platform.graph.PulumiTypes;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Digest;
import com.althq.platform.plan.review.Review.StateVersion;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Parses the JSON of a state, exported or from a local backend's file, to an [ExportedState].
final class ExportedStateParser {

    private ExportedStateParser() {}

    /// @param pointer the JSON pointer of the deployment in the text
    /// @throws EnvironmentFailureException if the text is not a state
    static ExportedState parse(String json, String pointer) {
        try {
            var deployment = new ObjectMapper().readTree(json).at(pointer);
            if (!deployment.isObject()) {
                throw unreadable();
            }
            return parse(deployment, Digest.sha256(json));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static EnvironmentFailureException unreadable() {
        return EnvironmentFailureException.couldNotTell(
                "the stack's state cannot be read: what `pulumi stack export` prints is"
                        + " not a state. Nothing was changed.");
    }

    private static ExportedState parse(JsonNode deployment, String hash) {
        var resources = new ArrayList<StateResource>();
        SortedMap<String, Value> outputs = new TreeMap<>();
        for (var it : deployment.path("resources")) {
            if (it.path("type").asText().equals(PulumiTypes.STACK)) {
                outputs = StateValueReader.fields(it.path("outputs"));
            } else {
                resources.add(stateResource(it));
            }
        }
        var pending = new ArrayList<ExportedState.PendingOperation>();
        for (var it : deployment.path("pending_operations")) {
            var resource = it.path("resource");
            pending.add(new ExportedState.PendingOperation(
                    it.path("type").asText(),
                    new Urn(resource.path("urn").asText()),
                    StateValueReader.fields(resource.path("inputs"))));
        }
        return new ExportedState(
                Optional.of(new StateVersion(
                        deployment.path("manifest").path("time").asText(), hash)),
                resources,
                pending,
                StateEncryption.of(deployment.path("secrets_providers")),
                outputs);
    }

    private static StateResource stateResource(JsonNode node) {
        var reference = node.path("provider").asText();
        var dependencies = new ArrayList<Urn>();
        node.path("dependencies").forEach(it -> dependencies.add(new Urn(it.asText())));
        return new StateResource(
                new Urn(node.path("urn").asText()),
                node.path("id").asText(),
                Optional.of(reference)
                        .filter(it -> !it.isEmpty())
                        .map(it -> new Urn(it.substring(0, it.lastIndexOf("::")))),
                dependencies,
                StateValueReader.fields(node.path("inputs")),
                StateValueReader.fields(node.path("outputs")),
                node.path("protect").asBoolean(),
                node.path("delete").asBoolean());
    }
}
