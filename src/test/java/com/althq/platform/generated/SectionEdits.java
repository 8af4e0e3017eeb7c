package com.althq.platform.generated;

import com.althq.platform.config.DeploymentTarget;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// A specification with every section, and others that differ from it at some points of each section, so that one plan
/// shows edits of all of them. Its secrets are only named.
///
/// @param base valid
record SectionEdits(RandomSpec base) {

    private static final JsonNode SECTIONS = RandomSpec.SCHEMA.at("/properties/spec/properties");
    private static final String SECRETS = "secrets";
    /// Points of a section.
    private static final int EACH = 3;

    /// One of them.
    ///
    /// @param head  valid
    /// @param edits how many there are by section; those that say the same again are none
    record Edited(RandomSpec head, SortedMap<String, Integer> edits) {}

    static SectionEdits of(long seed, DeploymentTarget target) {
        var random = new Random(seed);
        var file = RandomSpec.of(seed).file();
        var metadata = (ObjectNode) file.get("metadata");
        metadata.put("name", metadata.get("name").asText().replaceAll("-+", "-"));
        var spec = (ObjectNode) file.get("spec");
        sections().forEach(it -> {
            while (spec.path(it).isEmpty()) {
                spec.set(it, new RandomFile(random).value(it, SECTIONS.get(it)));
            }
        });
        return new SectionEdits(settled(new RandomSpec(seed, target, file), random));
    }

    static List<String> sections() {
        return SECTIONS.properties().stream().map(Map.Entry::getKey).toList();
    }

    Edited edited(long seed) {
        var random = new Random(seed);
        var other = new RandomSpec(seed, base.target(), base.file().deepCopy());
        var spec = (ObjectNode) other.file().get("spec");
        var edits = new TreeMap<String, Integer>();
        for (var section : sections()) {
            for (var i = 0; i < EACH; i++) {
                var before = spec.get(section).deepCopy();
                edit(section, spec, random);
                if (!spec.path(section).equals(before)) {
                    edits.merge(section, 1, Integer::sum);
                }
            }
        }
        settled(other, random);
        edits.keySet()
                .removeIf(it -> spec.path(it).equals(base.file().get("spec").path(it)));
        return new Edited(other, edits);
    }

    private static void edit(String section, ObjectNode spec, Random random) {
        if (section.equals(SECRETS)) {
            spec.withArray(SECRETS).add("SECRET_" + random.nextInt(1000));
        } else {
            new RandomEdit(random).apply(section, spec, SECTIONS.get(section));
        }
    }

    private static RandomSpec settled(RandomSpec made, Random random) {
        var spec = (ObjectNode) made.file().get("spec");
        if (spec.get(SECRETS) instanceof ObjectNode encrypted) {
            ArrayNode names = spec.putArray(SECRETS);
            encrypted.fieldNames().forEachRemaining(names::add);
        }
        new SpecRepair(spec, made.file().at("/metadata/name").asText(), random).settle();
        return made;
    }
}
