package com.althq.platform.generated;

import com.althq.platform.spec.name.UnderscoredName;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Another order of everything in a platform.yaml whose order has no meaning: the keys of each mapping, the elements of
/// each list.
record Permutation(Random random) {

    /// Where the order has a meaning, and what stays as it is there.
    enum Meaning {
        /// Programs are told of the first runtime as `AGENTCORE_RUNTIME_ARN`: decision 0010.
        FIRST("agentcoreRuntime.runtimes"),
        /// Of two paths that look alike in a logical name, the first has the name: decision 0013.
        ALIKE("compute.publicPaths");

        private final String list;

        Meaning(String list) {
            this.list = list;
        }

        String list() {
            return list;
        }

        static Map<String, Meaning> byList() {
            return List.of(values()).stream().collect(Collectors.toMap(Meaning::list, it -> it));
        }
    }

    ObjectNode of(ObjectNode file) {
        return (ObjectNode) permuted("", file);
    }

    private JsonNode permuted(String property, JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                var fields = new ArrayList<>(object.properties());
                Collections.shuffle(fields, random);
                var permuted = object.objectNode();
                for (Map.Entry<String, JsonNode> it : fields) {
                    permuted.set(it.getKey(), permuted(RandomFile.path(property, it.getKey()), it.getValue()));
                }
                yield permuted;
            }
            case ArrayNode list -> {
                var elements = new ArrayList<JsonNode>();
                list.forEach(it -> elements.add(permuted(property + "[]", it)));
                yield list.arrayNode().addAll(shuffled(Meaning.byList().get(property), elements));
            }
            default -> value;
        };
    }

    private List<JsonNode> shuffled(@Nullable Meaning meaning, List<JsonNode> elements) {
        var shuffled = new ArrayList<>(elements);
        switch (meaning) {
            case null -> Collections.shuffle(shuffled, random);
            case FIRST -> Collections.shuffle(shuffled.subList(Math.min(1, shuffled.size()), shuffled.size()), random);
            case ALIKE -> {
                Collections.shuffle(shuffled, random);
                Map<String, Iterator<JsonNode>> alike = new LinkedHashMap<>();
                elements.stream()
                        .collect(Collectors.groupingBy(Permutation::name))
                        .forEach((name, paths) -> alike.put(name, paths.iterator()));
                shuffled.replaceAll(
                        it -> Objects.requireNonNull(alike.get(name(it))).next());
            }
        }
        return shuffled;
    }

    private static String name(JsonNode path) {
        return UnderscoredName.all(path.asText());
    }
}
