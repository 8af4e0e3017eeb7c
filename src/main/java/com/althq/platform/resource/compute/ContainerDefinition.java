package com.althq.platform.resource.compute;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The container of a task. It becomes text last, so that until then an address stays a reference to its resource.
/// Names and kinds are those of ECS's own `ContainerDefinition`:
/// <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html>
///
/// @param image       with a tag
/// @param port        that it listens on
/// @param environment value by name
/// @param secrets     where each value is, by name: an ARN, never the value
/// @param labels      Docker's; another one makes a new revision of the task
public record ContainerDefinition(
        String name,
        Output<String> image,
        int port,
        SequencedMap<String, Output<String>> environment,
        SequencedMap<String, Output<String>> secrets,
        SequencedMap<String, Output<String>> labels,
        Optional<Mount> mount,
        Logs logs) {

    public ContainerDefinition {
        environment = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(environment));
        secrets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(secrets));
        labels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(labels));
    }

    /// A volume of the task, to read and to write.
    public record Mount(String volume, String path) {}

    /// Where what the container prints goes.
    public record Logs(Output<String> group, String region, String streamPrefix) {}

    /// One line of JSON: a list, as ECS takes several containers.
    Output<String> json() {
        var texts = new ArrayList<Output<String>>();
        texts.add(image);
        texts.addAll(environment.values());
        texts.addAll(secrets.values());
        texts.addAll(labels.values());
        texts.add(logs.group());
        return Output.all(texts).applyValue(known -> json(known.iterator()));
    }

    private String json(Iterator<String> texts) {
        var json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("image", texts.next());
        json.addProperty("essential", true);
        json.add("portMappings", list(portMapping()));
        json.add("environment", pairs(environment, "value", texts));
        if (!secrets.isEmpty()) {
            json.add("secrets", pairs(secrets, "valueFrom", texts));
        }
        if (!labels.isEmpty()) {
            var said = new JsonObject();
            labels.keySet().forEach(label -> said.addProperty(label, texts.next()));
            json.add("dockerLabels", said);
        }
        mount.ifPresent(it -> json.add("mountPoints", list(mountPoint(it))));
        json.add("logConfiguration", logConfiguration(texts.next()));
        return list(json).toString();
    }

    private JsonObject portMapping() {
        var mapping = new JsonObject();
        mapping.addProperty("containerPort", port);
        mapping.addProperty("protocol", "tcp");
        mapping.addProperty("name", "http");
        return mapping;
    }

    private static JsonArray pairs(
            SequencedMap<String, Output<String>> values, String property, Iterator<String> texts) {
        var list = new JsonArray();
        for (var name : values.sequencedKeySet()) {
            var pair = new JsonObject();
            pair.addProperty("name", name);
            pair.addProperty(property, texts.next());
            list.add(pair);
        }
        return list;
    }

    private static JsonObject mountPoint(Mount mount) {
        var point = new JsonObject();
        point.addProperty("sourceVolume", mount.volume());
        point.addProperty("containerPath", mount.path());
        point.addProperty("readOnly", false);
        return point;
    }

    private JsonObject logConfiguration(String group) {
        var options = new JsonObject();
        options.addProperty("awslogs-group", group);
        options.addProperty("awslogs-region", logs.region());
        options.addProperty("awslogs-stream-prefix", logs.streamPrefix());
        var configuration = new JsonObject();
        configuration.addProperty("logDriver", "awslogs");
        configuration.add("options", options);
        return configuration;
    }

    private static JsonArray list(JsonObject only) {
        var list = new JsonArray();
        list.add(only);
        return list;
    }
}
