package com.althq.platform.standin;

import com.althq.platform.standin.RecordedChanges.Effect;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pulumirpc.Provider.PropertyDiff;
import pulumirpc.Provider.PropertyDiff.Kind;

/// What is between a thing as it is known and the inputs that it is to have.
final class ResourceDifferences {

    private static final String CONTAINERS = "containerDefinitions";

    /// Lists that the provider keeps as sets.
    private static final Set<String> SETS = Set.of(
            "attributes",
            "authorizerConfiguration.customJwtAuthorizer.allowedAudiences",
            "authorizerConfiguration.customJwtAuthorizer.allowedClients",
            "egress",
            "globalSecondaryIndexes",
            "ingress");

    private final String type;
    private final ObjectNode state;
    private final ObjectNode before;
    private final ObjectNode after;
    private final Map<String, PropertyDiff> found = new LinkedHashMap<>();

    /// @param state  what a look at the thing answered last
    /// @param before the inputs that it had
    /// @param after  the inputs that it is to have
    ResourceDifferences(String type, ObjectNode state, ObjectNode before, ObjectNode after) {
        this.type = type;
        this.state = state;
        this.before = before;
        this.after = after;
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            if (!name.equals(ProviderDefaults.ADDED)) {
                compare(name, name, state.path(name), before.path(name), after.path(name));
            }
        }
    }

    /// By path, each with what it does.
    Map<String, PropertyDiff> found() {
        return found;
    }

    private void compare(String path, String pattern, JsonNode is, JsonNode was, JsonNode next) {
        if (next.isMissingNode()) {
            if (!was.isMissingNode() && !is.isMissingNode() && !RecordedChanges.PROBED.keepsRemoved(type, pattern)) {
                report(path, pattern, is, next);
            }
        } else if (WireJson.isUnknown(next)) {
            report(path, pattern, is, next);
        } else if (is.isObject() && next.isObject()) {
            within(path, pattern, is, was, next);
        } else if (is.isArray() && next.isArray()) {
            elements(path, pattern, is, was, next);
        } else if (!same(pattern, is, next)) {
            report(path, pattern, is, next);
        }
    }

    private void within(String path, String pattern, JsonNode is, JsonNode was, JsonNode next) {
        var names = new TreeSet<String>();
        was.fieldNames().forEachRemaining(names::add);
        next.fieldNames().forEachRemaining(names::add);
        names.remove(ProviderDefaults.ADDED);
        for (var name : names) {
            var key = name.matches("\\w+") ? "." + name : "[\"" + name + "\"]";
            compare(path + key, pattern + "." + name, is.path(name), was.path(name), next.path(name));
        }
    }

    private void elements(String path, String pattern, JsonNode is, JsonNode was, JsonNode next) {
        var blocks = is.path(0).isObject() || next.path(0).isObject();
        if (!blocks && is.size() != next.size() && setsOfText(is, next)) {
            report(path, pattern, is, next);
            return;
        }
        if (SETS.contains(pattern) && sameInAnyOrder(is, next)) {
            return;
        }
        for (var i = 0; i < Math.max(is.size(), next.size()); i++) {
            var at = path + "[" + i + "]";
            if (i < is.size() && i < next.size()) {
                compare(at, pattern + "[*]", is.get(i), was.path(i), next.get(i));
            } else {
                report(at, pattern, is.path(i), next.path(i));
            }
        }
    }

    private static boolean sameInAnyOrder(JsonNode is, JsonNode next) {
        return blocks(is).equals(blocks(next));
    }

    /// How often there is each.
    private static Map<JsonNode, Long> blocks(JsonNode list) {
        return list.valueStream()
                .<JsonNode>map(it -> {
                    var block = it.deepCopy();
                    ProviderDefaults.strip(block);
                    return block;
                })
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    }

    private static boolean setsOfText(JsonNode is, JsonNode next) {
        return is.path(0).isTextual() || next.path(0).isTextual();
    }

    private boolean same(String pattern, JsonNode is, JsonNode next) {
        if (is.equals(next) || (is.isNumber() && next.isNumber() && is.asDouble() == next.asDouble())) {
            return true;
        }
        return is.isTextual() && next.isTextual() && meaning(pattern, is).equals(meaning(pattern, next));
    }

    /// JSON is read as such: spaces and the order of names make no difference, nor that of anything in a policy.
    private static JsonNode meaning(String pattern, JsonNode text) {
        var value = text.textValue();
        if (!value.startsWith("{") && !value.startsWith("[")) {
            return text;
        }
        try {
            var json = WireJson.JSON.readTree(value);
            return pattern.equals(CONTAINERS)
                    ? NormalizedContainers.normalised(json)
                    : json.has("Statement") ? NormalizedPolicy.normalised(json) : json;
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    private void report(String path, String pattern, JsonNode is, JsonNode next) {
        var effect = effect(pattern, is, next);
        if (effect == Effect.UNSEEN) {
            return;
        }
        var anew = effect == Effect.ANEW;
        var kind = is.isMissingNode()
                ? (anew ? Kind.ADD_REPLACE : Kind.ADD)
                : next.isMissingNode()
                        ? (anew ? Kind.DELETE_REPLACE : Kind.DELETE)
                        : (anew ? Kind.UPDATE_REPLACE : Kind.UPDATE);
        found.put(path, PropertyDiff.newBuilder().setKind(kind).build());
    }

    private Effect effect(String pattern, JsonNode is, JsonNode next) {
        var listed = RecordedChanges.PROBED.effect(type, pattern);
        return Optional.of(listed.orElse(Effect.IN_PLACE))
                .filter(it -> it != Effect.BY_VALUE)
                .orElseGet(() -> ValueDependentChanges.effect(
                        type, pattern, new ValueDependentChanges.Change(state, before, after, is, next)));
    }
}
