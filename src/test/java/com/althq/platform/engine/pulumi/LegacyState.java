package com.althq.platform.engine.pulumi;

import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.object;
import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.text;

import com.althq.platform.engine.pulumi.adopt.LegacyAgentEntries;
import com.althq.platform.engine.pulumi.lookup.ProviderInvoker;
import com.althq.platform.engine.pulumi.state.StateEditor;
import com.althq.platform.graph.Urn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The older engine's form of what its own code made, in AWS and in a state.
final class LegacyState {

    private static final String AWS_ID = "3d2c1b0a-0000-4000-8000-000000000001";
    private static final String PYTHON_ID = "3d2c1b0a-0000-4000-8000-000000000002";

    private LegacyState() {}

    /// @param python every resource in Python, with its inputs
    static void of(StateEditor state, Map<Urn, Struct> python) {
        var resources = (ArrayNode) state.root().path("deployment").path("resources");
        var stack = state.stack().orElseThrow().path("urn").asText();
        var prefix = stack.substring(0, stack.indexOf("pulumi:pulumi:Stack"));
        var aws = state.find("pulumi:providers:aws", "aws-tagged").orElseThrow();
        resources.insert(1, provider(aws, prefix + "pulumi:providers:aws::default_7_17_0", AWS_ID));
        if (python.isEmpty()) {
            return;
        }
        var provider = provider(aws, prefix + LegacyAgentEntries.PROVIDER_TYPE + "::default", PYTHON_ID);
        provider.put("type", LegacyAgentEntries.PROVIDER_TYPE);
        provider.putObject("inputs");
        provider.putObject("outputs");
        resources.insert(1, provider);
        var names = new HashMap<String, Optional<String>>();
        python.forEach((urn, inputs) -> {
            var type = inputs.containsFields("runtime_name") ? LegacyAgentEntries.RUNTIME : LegacyAgentEntries.MEMORY;
            var entry = state.find(type, urn.name()).orElseThrow();
            names.put(entry.path("urn").asText(), Optional.of(urn.value()));
            state.replace(
                    new Urn(entry.path("urn").asText()),
                    List.of(entry(urn, inputs, entry, provider.path("urn").asText() + "::" + PYTHON_ID)));
            state.find(LegacyAgentEntries.STRATEGY, urn.name() + "_semantic")
                    .ifPresent(it -> state.replace(new Urn(it.path("urn").asText()), List.of()));
        });
        state.replaceReferences(names);
    }

    private static ObjectNode provider(ObjectNode like, String urn, String id) {
        return like.deepCopy().put("urn", urn).put("id", id);
    }

    private static ObjectNode entry(Urn urn, Struct inputs, ObjectNode made, String provider) {
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put("urn", urn.value())
                .put("custom", true)
                .put("id", made.path("id").asText())
                .put("type", LegacyAgentEntries.TYPE);
        var given = (ObjectNode) json(object(inputs.getFieldsMap()));
        given.set(
                "__provider",
                JsonNodeFactory.instance
                        .objectNode()
                        .put(Constants.SpecialSigKey, Constants.SpecialSecretSig)
                        .put("plaintext", "\"gASVpickled\""));
        entry.set("inputs", given);
        var outputs = given.deepCopy();
        if (inputs.containsFields("runtime_name")) {
            outputs.set("runtime_id", made.path("id"));
            outputs.set("runtime_arn", made.path("outputs").path("agentRuntimeArn"));
        } else {
            outputs.set("memory_id", made.path("id"));
            outputs.set("memory_arn", made.path("outputs").path("arn"));
        }
        entry.set("outputs", outputs);
        entry.set("parent", made.path("parent"));
        entry.set("dependencies", made.path("dependencies"));
        entry.put("provider", provider);
        return entry;
    }

    static Struct memory(Struct inputs) {
        return struct(Map.of(
                "name", text(name(inputs)),
                "description", inputs.getFieldsOrThrow("description"),
                "eventExpiryDuration", inputs.getFieldsOrThrow("expiry"),
                "memoryExecutionRoleArn", inputs.getFieldsOrThrow("execution_role_arn")));
    }

    static Struct strategy(Struct inputs, String memory) {
        return struct(Map.of(
                "name", text(name(inputs) + "_semantic"),
                "type", text("SEMANTIC"),
                "namespaces", ProviderInvoker.list(List.of(text("default"))),
                "memoryId", text(memory)));
    }

    private static String name(Struct inputs) {
        return inputs.getFieldsOrThrow("name").getStringValue().replaceAll("[^A-Za-z0-9_]", "_");
    }

    static Struct runtime(Struct inputs) {
        var network = new LinkedHashMap<String, Value>();
        network.put("networkMode", inputs.getFieldsOrThrow("network_mode"));
        if (inputs.containsFields("subnet_ids")) {
            network.put(
                    "networkModeConfig",
                    object(Map.of(
                            "subnets",
                            inputs.getFieldsOrThrow("subnet_ids"),
                            "securityGroups",
                            ProviderInvoker.list(List.of(text("sg-0123456789abcdef0"))))));
        }
        var runtime = new LinkedHashMap<>(Map.of(
                "agentRuntimeName", inputs.getFieldsOrThrow("runtime_name"),
                "agentRuntimeArtifact",
                        object(Map.of(
                                "containerConfiguration",
                                object(Map.of("containerUri", inputs.getFieldsOrThrow("image_uri"))))),
                "roleArn", inputs.getFieldsOrThrow("role_arn"),
                "networkConfiguration", object(network),
                "environmentVariables", inputs.getFieldsOrThrow("environment_variables")));
        if (!inputs.getFieldsOrThrow("description").getStringValue().isEmpty()) {
            runtime.put("description", inputs.getFieldsOrThrow("description"));
        }
        return struct(runtime);
    }

    private static Struct struct(Map<String, Value> fields) {
        return Struct.newBuilder().putAllFields(fields).build();
    }

    private static JsonNode json(Value value) {
        var nodes = JsonNodeFactory.instance;
        return switch (value.getKindCase()) {
            case STRING_VALUE -> nodes.textNode(value.getStringValue());
            case NUMBER_VALUE -> nodes.numberNode(value.getNumberValue());
            case BOOL_VALUE -> nodes.booleanNode(value.getBoolValue());
            case LIST_VALUE -> {
                var array = nodes.arrayNode();
                value.getListValue().getValuesList().forEach(it -> array.add(json(it)));
                yield array;
            }
            case STRUCT_VALUE -> {
                var fields = nodes.objectNode();
                new ArrayList<>(value.getStructValue().getFieldsMap().entrySet())
                        .forEach(it -> fields.set(it.getKey(), json(it.getValue())));
                yield fields;
            }
            case NULL_VALUE, KIND_NOT_SET -> nodes.nullNode();
        };
    }
}
