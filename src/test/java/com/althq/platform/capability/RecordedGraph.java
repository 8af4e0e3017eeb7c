package com.althq.platform.capability;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.Section;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the offline engine records for a specification, and short questions to it.
///
/// @param graph references unresolved
record RecordedGraph(ResourceGraph graph) {

    static final String SERVICE = "orders";

    static final DeploymentTarget DEV = new DeploymentTarget(
            "dev", "us-west-2", Optional.of("470935583836"), Optional.empty(), Optional.empty(), false);

    private static final ObjectMapper JSON = new ObjectMapper();

    static RecordedGraph of(Section... sections) {
        return of(DEV, DeclaredSecrets.none(), sections);
    }

    static RecordedGraph of(DeploymentTarget target, DeclaredSecrets secrets, Section... sections) {
        var spec = new PlatformSpec(SERVICE, Optional.empty(), List.of(sections), secrets);
        return new RecordedGraph(new OfflineEngine().graph(target, spec));
    }

    static DeploymentTarget in(String region, Optional<String> account, boolean protect) {
        return new DeploymentTarget("dev", region, account, Optional.empty(), Optional.empty(), protect);
    }

    List<String> names() {
        return graph.resources().stream().map(Resource::name).toList();
    }

    Resource resource(String name) {
        return graph.resources().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + names()));
    }

    /// An input, at any depth, as the program gave it.
    Value value(String name, String first, String... path) {
        var value = resource(name).input(first).orElseThrow(() -> new AssertionError(name + " has no " + first));
        for (var step : path) {
            value = switch (value) {
                case Value.Fields fields
                when fields.values().containsKey(step) -> fields.values().get(step);
                case Value.Items items
                when step.matches("\\d+") -> items.values().get(Integer.parseInt(step));
                default -> throw new AssertionError(name + " has no " + step + " in " + value);
            };
        }
        return value;
    }

    /// The same as people read it.
    String text(String name, String first, String... path) {
        return ValueText.of(value(name, first, path));
    }

    String output(String name) {
        return Optional.ofNullable(graph.outputs().get(name))
                .map(ValueText::of)
                .orElseThrow(() -> new AssertionError(
                        "no output " + name + " in " + graph.outputs().keySet()));
    }

    /// What a policy document lets its role do: one line for each action and resource.
    List<String> grants(String name) {
        var lines = new ArrayList<String>();
        for (var statement : policy(name, "policy").get("Statement")) {
            for (var action : statement.get("Action")) {
                for (var resource : statement.get("Resource")) {
                    lines.add(action.asText() + " on " + resource.asText());
                }
            }
        }
        return lines;
    }

    JsonNode policy(String name, String property) {
        try {
            return JSON.readTree(text(name, property));
        } catch (JsonProcessingException e) {
            throw new AssertionError(name + "." + property + " is no JSON", e);
        }
    }

    List<String> dependencies(String name) {
        return resource(name).dependsOn().stream().map(it -> it.name()).toList();
    }
}
