package com.althq.platform.engine.pulumi.repair;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.repair.StateRepair.Answer;
import com.althq.platform.engine.pulumi.repair.StateRepair.Exists;
import com.althq.platform.engine.pulumi.state.StateEditor;
import com.althq.platform.graph.Urn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The pending operations of an exported state: steps that began and whose end was not recorded.
///
/// @param root the whole export
record PendingOperations(ObjectNode root) {

    static final String CREATING = "creating";

    private static final String DEPLOYMENT = "deployment";
    private static final String OPERATIONS = "pending_operations";

    /// @throws EnvironmentFailureException if the text is not a state
    static PendingOperations of(String export) {
        return new PendingOperations(StateEditor.of(export).root());
    }

    private List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        root.path(DEPLOYMENT).path(OPERATIONS).forEach(operations::add);
        return operations;
    }

    List<Urn> urns() {
        return operations().stream().map(PendingOperations::urn).toList();
    }

    /// The resources whose properties the provider has to read: created ones that exist, and those that were
    /// being changed or deleted.
    List<Urn> urnsToRefresh(Map<Urn, Answer> answers) {
        return operations().stream()
                .filter(it -> isCreation(it) ? answers.get(urn(it)) instanceof Exists : isKnown(urn(it)))
                .map(PendingOperations::urn)
                .distinct()
                .toList();
    }

    private static Urn urn(JsonNode operation) {
        return new Urn(operation.path("resource").path("urn").asText());
    }

    private static boolean isCreation(JsonNode operation) {
        return operation.path("type").asText().equals(CREATING);
    }

    private boolean isKnown(Urn urn) {
        return resources().valueStream().anyMatch(it -> isOf(it, urn));
    }

    private JsonNode resources() {
        return root.path(DEPLOYMENT).path("resources");
    }

    private static boolean isOf(JsonNode resource, Urn urn) {
        return resource.path("urn").asText().equals(urn.value());
    }

    /// The state without pending operations; created resources that exist are among its resources.
    ///
    /// @throws EnvironmentFailureException if the answer for a creation is missing
    String withAnswers(Map<Urn, Answer> answers) {
        var answered = root.deepCopy();
        var deployment = (ObjectNode) answered.path(DEPLOYMENT);
        var resources = deployment.withArrayProperty("resources");
        for (var it : operations()) {
            if (isCreation(it)) {
                var answer = answers.get(urn(it));
                if (answer == null) {
                    throw EnvironmentFailureException.couldNotTell(
                            "whether %s exists is not answered. Nothing was changed.".formatted(urn(it).name()));
                }
                if (answer instanceof Exists(var id, var _)) {
                    // What it was to take the place of is deleted by the next apply.
                    resources
                            .valueStream()
                            .filter(old -> isOf(old, urn(it)))
                            .forEach(old -> ((ObjectNode) old).put("delete", true));
                    var made = ((ObjectNode) it.path("resource")).deepCopy();
                    resources.add(made.put("id", id));
                }
            }
        }
        deployment.remove(OPERATIONS);
        return answered.toString();
    }
}
