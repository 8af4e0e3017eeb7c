package com.althq.platform.engine.pulumi.state;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.graph.PulumiTypes;
import com.althq.platform.graph.Urn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Edits the entries of an exported state. Everything else stays as it is, numbers to the last digit; secrets
/// stay encrypted, and the CLI encrypts them anew on import.
public final class StateEditor {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final String REFERENCE = "::";

    private final ObjectNode root;
    private final ArrayNode resources;
    private int updatedReferences;

    private StateEditor(ObjectNode root, ArrayNode resources) {
        this.root = root;
        this.resources = resources;
    }

    /// @throws EnvironmentFailureException if the text is not a state
    public static StateEditor of(String exported) {
        try {
            if (JSON.readTree(exported) instanceof ObjectNode root
                    && root.path("deployment").path("resources") instanceof ArrayNode resources) {
                return new StateEditor(root, resources);
            }
        } catch (JsonProcessingException e) {
            // Said below, without what is in it.
        }
        throw EnvironmentFailureException.couldNotTell("the stack's state cannot be read. Nothing was changed.");
    }

    public ObjectNode root() {
        return root;
    }

    /// The number of entries whose references were changed.
    public int updatedReferences() {
        return updatedReferences;
    }

    public Optional<ObjectNode> find(String type, String name) {
        return resources
                .valueStream()
                .filter(it ->
                        it.path("type").asText().equals(type) && nameOf(it).equals(name))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    public Optional<ObjectNode> find(Urn urn) {
        return find(urn.type(), urn.name());
    }

    /// Whether the state has the URN; unlike [#find(Urn)], the stack's name counts too.
    public boolean has(Urn urn) {
        return resources.valueStream().anyMatch(it -> it.path("urn").asText().equals(urn.value()));
    }

    /// Adds an entry at the end.
    public void add(ObjectNode entry) {
        resources.add(entry);
    }

    private static String nameOf(JsonNode entry) {
        return new Urn(entry.path("urn").asText()).name();
    }

    public Optional<ObjectNode> stack() {
        return resources
                .valueStream()
                .filter(it -> it.path("type").asText().equals(PulumiTypes.STACK))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    /// A state of the same stack with only these entries.
    public String reducedTo(List<ObjectNode> entries) {
        var copy = root.deepCopy();
        var deployment = (ObjectNode) copy.path("deployment");
        deployment.remove("pending_operations");
        deployment.putArray("resources").addAll(entries);
        return copy.toString();
    }

    /// Replaces one entry by others.
    public void replace(Urn old, List<ObjectNode> entries) {
        for (var i = 0; i < resources.size(); i++) {
            if (resources.get(i).path("urn").asText().equals(old.value())) {
                resources.remove(i);
                for (var j = 0; j < entries.size(); j++) {
                    resources.insert(i + j, entries.get(j));
                }
                return;
            }
        }
    }

    /// Changes references to other entries.
    public void replaceReferences(Map<String, Optional<String>> names) {
        for (var entry : resources) {
            var changed = replaceReferences(entry.path("dependencies"), names);
            for (var it : entry.path("propertyDependencies")) {
                changed |= replaceReferences(it, names);
            }
            // A successor that names another one was never there before.
            if (changed && !names.containsValue(Optional.of(entry.path("urn").asText()))) {
                updatedReferences++;
            }
        }
    }

    private static boolean replaceReferences(JsonNode list, Map<String, Optional<String>> names) {
        if (!(list instanceof ArrayNode array) || array.valueStream().noneMatch(it -> names.containsKey(it.asText()))) {
            return false;
        }
        var kept = new ArrayList<String>();
        array.forEach(it -> Optional.ofNullable(names.get(it.asText()))
                .orElse(Optional.of(it.asText()))
                .ifPresent(kept::add));
        array.removeAll();
        kept.stream().distinct().forEach(array::add);
        return true;
    }

    /// Drops the providers of a type that no entry refers to.
    ///
    /// @return the dropped ones
    public List<Urn> dropUnused(String providerType) {
        var dropped = new ArrayList<Urn>();
        for (var i = resources.size() - 1; i >= 0; i--) {
            var urn = resources.get(i).path("urn").asText();
            if (resources.get(i).path("type").asText().equals(providerType)
                    && resources
                            .valueStream()
                            .noneMatch(it -> it.path("provider").asText().startsWith(urn + REFERENCE))) {
                dropped.add(new Urn(urn));
                resources.remove(i);
            }
        }
        return dropped;
    }

    /// The state in the format of `pulumi stack import`.
    public String text() {
        return root.toString();
    }
}
