package com.althq.platform.resource.identity;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One `Allow` of a policy document.
///
/// @param service   who may, such as `lambda.amazonaws.com`; only in a trust policy
/// @param resources ARNs; none in a trust policy
public record AllowStatement(
        Optional<String> service, List<String> actions, List<Output<String>> resources, List<Condition> conditions) {

    public AllowStatement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
    }

    /// Holds where the key of the request compares to the value.
    ///
    /// @param operator such as `StringEquals`
    public record Condition(String operator, String key, Output<String> value) {}

    /// The role that holds the statement may do this.
    public static AllowStatement allow(List<String> actions, List<Output<String>> resources) {
        return new AllowStatement(Optional.empty(), actions, resources, List.of());
    }

    /// The service may assume the role that trusts it.
    public static AllowStatement trust(String service) {
        return new AllowStatement(Optional.of(service), List.of("sts:AssumeRole"), List.of(), List.of());
    }

    /// The same only where the key compares to the value, too.
    public AllowStatement when(String operator, String key, Output<String> value) {
        return new AllowStatement(
                service,
                actions,
                resources,
                Stream.concat(conditions.stream(), Stream.of(new Condition(operator, key, value)))
                        .toList());
    }

    Output<JsonElement> json() {
        var texts = new ArrayList<>(resources);
        conditions.forEach(it -> texts.add(it.value()));
        return Output.all(texts).applyValue(known -> json(known.iterator()));
    }

    private JsonElement json(Iterator<String> texts) {
        var json = new JsonObject();
        json.addProperty("Effect", "Allow");
        service.ifPresent(it -> {
            var principal = new JsonObject();
            principal.addProperty("Service", it);
            json.add("Principal", principal);
        });
        var does = new JsonArray();
        actions.forEach(does::add);
        json.add("Action", does);
        if (!resources.isEmpty()) {
            var on = new JsonArray();
            resources.forEach(_ -> on.add(texts.next()));
            json.add("Resource", on);
        }
        if (!conditions.isEmpty()) {
            json.add("Condition", where(texts));
        }
        return json;
    }

    private JsonObject where(Iterator<String> texts) {
        var where = new JsonObject();
        for (var condition : conditions) {
            if (!where.has(condition.operator())) {
                where.add(condition.operator(), new JsonObject());
            }
            where.getAsJsonObject(condition.operator()).addProperty(condition.key(), texts.next());
        }
        return where;
    }
}
