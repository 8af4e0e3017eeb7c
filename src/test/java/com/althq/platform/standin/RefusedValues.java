package com.althq.platform.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Values of the right kind that the real provider refuses at a preview already.
///
/// @param property its path
record RefusedValues(String property, String reason) {

    private static final int TARGET_GROUP_NAME = 32;
    private static final List<String[]> ENUMS = enums();

    static List<RefusedValues> of(String type, ObjectNode inputs) {
        var refused = new ArrayList<RefusedValues>();
        enumValues(type, inputs, refused);
        for (var policy : List.of("policy", "assumeRolePolicy", "containerDefinitions")) {
            if (!WireJson.isUnknown(inputs.path(policy)) && inputs.path(policy).isTextual() && isPolicy(type)) {
                json(policy, inputs.path(policy).textValue(), refused);
            }
        }
        switch (type) {
            case "aws:lb/targetGroup:TargetGroup" -> targetGroup(inputs, refused);
            case "aws:dynamodb/table:Table" -> attributes(inputs, refused);
            case "aws:rds/instance:Instance" -> passwords(inputs, refused);
            case "aws:ec2/securityGroup:SecurityGroup" -> securityGroup(inputs, refused);
            default -> {
                // Nothing of its own.
            }
        }
        return refused;
    }

    private static boolean isPolicy(String type) {
        return type.startsWith("aws:iam") || type.startsWith("aws:ecr") || type.startsWith("aws:ecs");
    }

    private static void json(String property, String text, List<RefusedValues> refused) {
        try {
            if (WireJson.JSON.readTree(text).isContainerNode()) {
                return;
            }
        } catch (JsonProcessingException e) {
            // Said below.
        }
        refused.add(
                new RefusedValues(property, "\"" + property + "\" contains an invalid JSON policy: not a JSON object"));
    }

    private static void targetGroup(ObjectNode inputs, List<RefusedValues> refused) {
        var name = inputs.path("name").asText();
        if (!WireJson.isUnknown(inputs.path("name")) && name.length() > TARGET_GROUP_NAME) {
            refused.add(new RefusedValues("name", "\"name\" cannot be longer than 32 characters"));
        } else if (name.startsWith("-") || name.endsWith("-")) {
            refused.add(new RefusedValues("name", "\"name\" cannot begin or end with a hyphen"));
        }
    }

    private static void securityGroup(ObjectNode inputs, List<RefusedValues> refused) {
        if (inputs.path("name").asText().startsWith("sg-")) {
            refused.add(new RefusedValues("name", "invalid value for name (cannot begin with sg-)"));
        }
    }

    private static void passwords(ObjectNode inputs, List<RefusedValues> refused) {
        if (inputs.has("password") && inputs.path("manageMasterUserPassword").asBoolean()) {
            refused.add(new RefusedValues(
                    "password",
                    "Conflicting configuration arguments. \"password\": conflicts with"
                            + " manage_master_user_password"));
        }
    }

    private static void attributes(ObjectNode inputs, List<RefusedValues> refused) {
        var declared = new TreeSet<String>();
        inputs.path("attributes").forEach(it -> declared.add(it.path("name").asText()));
        var used = new TreeSet<String>();
        Stream.concat(
                        Stream.of(inputs),
                        Stream.of("globalSecondaryIndexes", "localSecondaryIndexes")
                                .flatMap(it -> inputs.path(it).valueStream()))
                .flatMap(it -> Stream.of(it.path("hashKey"), it.path("rangeKey")))
                .filter(JsonNode::isTextual)
                .forEach(it -> used.add(it.textValue()));
        if (declared.contains(WireJson.UNKNOWN) || used.contains(WireJson.UNKNOWN)) {
            return;
        }
        var unused = new TreeSet<>(declared);
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            refused.add(
                    new RefusedValues("attributes", "all attributes must be indexed. Unused attributes: " + unused));
        }
        used.removeAll(declared);
        if (!used.isEmpty()) {
            refused.add(new RefusedValues(
                    "attributes", "all indexes must match a defined attribute. Unmatched indexes: " + used));
        }
    }

    private static void enumValues(String type, ObjectNode inputs, List<RefusedValues> refused) {
        for (var row : ENUMS) {
            if (row[0].equals(type)) {
                var allowed = Arrays.asList(row).subList(2, row.length);
                at(inputs, row[1])
                        .filter(it -> !WireJson.isUnknown(it) && !allowed.contains(it.asText()))
                        .forEach(it -> refused.add(new RefusedValues(
                                row[1].replace("[*]", ""),
                                "expected %s to be one of %s, got %s".formatted(row[1], allowed, it.asText()))));
            }
        }
    }

    private static Stream<JsonNode> at(JsonNode node, String path) {
        var found = Stream.of(node);
        for (var name : path.split("\\.", -1)) {
            var plain = name.replace("[*]", "");
            found = found.map(it -> it.path(plain))
                    .flatMap(it -> name.endsWith("[*]") ? it.valueStream() : Stream.of(it));
        }
        return found.filter(JsonNode::isValueNode);
    }

    /// Type, path, values.
    private static List<String[]> enums() {
        try (var in = Objects.requireNonNull(RefusedValues.class.getResourceAsStream("/standin/enums.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(it -> it.split(" ", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
