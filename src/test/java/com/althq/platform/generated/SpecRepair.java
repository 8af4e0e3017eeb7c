package com.althq.platform.generated;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Brings a file that the schema takes to what the rules want: whatever relates two values.
///
/// @param spec of the file, which is changed
record SpecRepair(ObjectNode spec, String service, Random random) {

    /// Programs always come after the agents that they call.
    private static final String FIRST = "agentcoreRuntime";

    private static final Map<Integer, int[]> FARGATE = Map.of(
            256, new int[] {512, 1024, 2048},
            512, steps(1024, 4096, 1024),
            1024, steps(2048, 8192, 1024),
            2048, steps(4096, 16384, 1024),
            4096, steps(8192, 30720, 1024),
            8192, steps(16384, 61440, 4096),
            16384, steps(32768, 122880, 8192));

    private static int[] steps(int least, int most, int step) {
        return IntStream.iterate(least, it -> it <= most, it -> it + step).toArray();
    }

    void settle() {
        order();
        if (spec.at("/compute/publicPaths") instanceof ArrayNode paths) {
            distinct(paths);
        }
        if (spec.has("compute")) {
            fargate((ObjectNode) spec.get("compute"));
        }
        distinctBy("name", spec.at("/s3/buckets"));
        objects(spec.at("/s3/buckets"))
                .forEach(it -> objects(it.path("lifecycleRules")).forEach(this::lifecycle));
        distinctBy("name", spec.at("/dynamodb/tables"));
        objects(spec.at("/dynamodb/tables")).forEach(this::table);
        images();
        distinctBy("name", spec.at("/lambda/functions"));
        distinctBy("name", spec.at("/agentcoreRuntime/runtimes"));
        if (spec.at("/agentcoreRuntime/authorizer") instanceof ObjectNode authorizer) {
            authorizer(authorizer);
        }
    }

    /// A wish is for a section that is set up earlier in some order that everything declared can have.
    private void order() {
        var sections = new ArrayList<String>();
        spec.fieldNames().forEachRemaining(sections::add);
        Collections.shuffle(sections, random);
        if (sections.remove(FIRST)) {
            sections.addFirst(FIRST);
        }
        for (var i = 0; i < sections.size(); i++) {
            var later = new HashSet<>(sections.subList(i, sections.size()));
            if (spec.get(sections.get(i)).get("after") instanceof ArrayNode wishes) {
                distinct(wishes);
                remove(wishes, it -> later.contains(it.asText()));
            }
        }
    }

    private void fargate(ObjectNode compute) {
        var cpu = compute.path("cpu").asInt(512);
        var memory = requireNonNull(FARGATE.get(cpu));
        if (compute.has("memory") || cpu != 512) {
            compute.put("memory", memory[random.nextInt(memory.length)]);
        }
    }

    private void lifecycle(ObjectNode rule) {
        if (!rule.has("transitionToIA") && !rule.has("expirationDays")) {
            rule.put("expirationDays", 1);
        } else if (rule.path("expirationDays").asInt(Integer.MAX_VALUE)
                <= rule.path("transitionToIA").asInt(0)) {
            rule.put("expirationDays", rule.get("transitionToIA").asInt() + 1);
        }
    }

    /// Keys come from a handful of attributes, each of one type in the whole table.
    private void table(ObjectNode table) {
        distinctBy("name", table.path("gsi"));
        var types = new HashMap<String, String>();
        Stream.concat(Stream.of(table), objects(table.path("gsi"))).forEach(holder -> {
            for (var key : List.of("partitionKey", "sortKey")) {
                if (holder.has(key)) {
                    var partition = holder.path("partitionKey").asText();
                    var name =
                            key.equals("sortKey") && holder.path(key).asText().equals(partition)
                                    ? partition.substring(1) + "é"
                                    : holder.get(key).asText();
                    holder.put(key, name);
                    var type = types.computeIfAbsent(
                            name, _ -> holder.path(key + "Type").asText("S"));
                    if (holder.has(key + "Type") || !type.equals("S")) {
                        holder.put(key + "Type", type);
                    }
                }
            }
        });
    }

    /// Short enough with the service before them; two that are not the same differ in more than a hyphen. Now and
    /// then several programs have one.
    private void images() {
        var earlier = new ArrayList<String>();
        var taken = new HashMap<String, String>();
        if (spec.has("compute")) {
            taken.put("repository", "");
        }
        Stream.concat(objects(spec.at("/agentcoreRuntime/runtimes")), objects(spec.at("/lambda/functions")))
                .forEach(program -> {
                    var image = program.get("image").asText();
                    var most = 255 - service.length();
                    image = image.length() > most ? image.substring(0, most - 1) + "x" : image;
                    var other = taken.putIfAbsent(image.replace('-', '_'), image);
                    if (other != null && !other.equals(image)) {
                        image = image + "x" + taken.size();
                    }
                    earlier.add(image);
                    program.put("image", random.nextInt(4) == 0 ? earlier.getFirst() : image);
                });
    }

    private void authorizer(ObjectNode authorizer) {
        if (!authorizer.has("discoveryUrl")) {
            authorizer.put("discoveryUrl", new RandomTexts(random).of("agentcoreRuntime.authorizer.discoveryUrl"));
        }
        if (authorizer.path("allowedAudiences").isEmpty()
                && authorizer.path("allowedClients").isEmpty()) {
            authorizer.putArray("allowedAudiences").add("orders");
        }
    }

    /// Names that are exported, or told to programs, under one name are one; so are those that differ in case.
    private static void distinctBy(String key, JsonNode list) {
        if (list instanceof ArrayNode items) {
            var seen = new HashSet<String>();
            remove(items, it -> !seen.add(it.get(key).asText().replace('-', '_').toUpperCase(Locale.ROOT)));
        }
    }

    private static void distinct(ArrayNode list) {
        Set<JsonNode> once = new LinkedHashSet<>();
        list.forEach(once::add);
        list.removeAll();
        list.addAll(once);
    }

    private static void remove(ArrayNode list, Predicate<JsonNode> which) {
        for (var i = list.size() - 1; i >= 0; i--) {
            if (which.test(list.get(i))) {
                list.remove(i);
            }
        }
    }

    private static Stream<ObjectNode> objects(JsonNode list) {
        return list instanceof ArrayNode items
                ? StreamSupport.stream(items.spliterator(), false).map(ObjectNode.class::cast)
                : Stream.empty();
    }
}
