package com.althq.platform.engine.pulumi;

import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Compares what was computed with what an engine was sent. Where the engine was sent something unknown, something
/// that only the account knows must have been computed; what that hides is compared once it is known.
final class EngineAgreement {

    private final List<String> differences = new ArrayList<>();

    private EngineAgreement() {}

    /// One line for each difference, empty if there is none.
    ///
    /// @param computed readable
    static List<String> differences(ResourceGraph computed, ResourceGraph sent) {
        var agreement = new EngineAgreement();
        var before = computed.byUrn();
        var after = sent.byUrn();
        var urns = new TreeSet<Urn>(before.keySet());
        urns.addAll(after.keySet());
        for (var urn : urns) {
            var ours = before.get(urn);
            var theirs = after.get(urn);
            if (ours == null || theirs == null) {
                agreement.differ(urn.value(), ours, theirs);
            } else {
                agreement.same(urn, "provider", ours.provider(), theirs.provider());
                agreement.same(urn, "parent", ours.parent(), theirs.parent());
                agreement.same(urn, "dependsOn", ours.dependsOn(), theirs.dependsOn());
                agreement.same(urn, "options", ours.options(), theirs.options());
                agreement.fields(urn.value(), ours.inputs(), theirs.inputs());
            }
        }
        agreement.fields("outputs", computed.outputs(), sent.outputs());
        return agreement.differences;
    }

    private void same(Urn urn, String part, Object ours, Object theirs) {
        if (!ours.equals(theirs)) {
            differ(urn + " " + part, ours, theirs);
        }
    }

    private void fields(String path, Map<String, Value> ours, Map<String, Value> theirs) {
        var names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        names.forEach(it -> value(path + " ." + it, ours.get(it), theirs.get(it)));
    }

    private void value(String path, @Nullable Value ours, @Nullable Value theirs) {
        if (ours == null || theirs == null) {
            differ(path, ours, theirs);
        } else if (theirs instanceof Value.Unknown) {
            if (ours.scalars().noneMatch(EngineAgreement::isOpen)) {
                differ(path, ours, theirs);
            }
        } else if (theirs instanceof Value.Secret) {
            if (ours.scalars().noneMatch(Value.Secret.class::isInstance)) {
                differ(path, ours, theirs);
            }
        } else if (ours instanceof Value.Items(var left) && theirs instanceof Value.Items(var right)) {
            for (var i = 0; i < Math.max(left.size(), right.size()); i++) {
                value(path + "[" + i + "]", at(left, i), at(right, i));
            }
        } else if (ours instanceof Value.Fields(var left) && theirs instanceof Value.Fields(var right)) {
            fields(path, left, right);
        } else if (!ours.equals(theirs)) {
            differ(path, ours, theirs);
        }
    }

    private static @Nullable Value at(List<Value> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static boolean isOpen(Value value) {
        return value instanceof Value.Reference || value instanceof Value.Unknown;
    }

    private void differ(String path, @Nullable Object ours, @Nullable Object theirs) {
        Function<@Nullable Object, String> shown = it -> Objects.toString(it, "nothing");
        differences.add("%s: computed %s, sent %s".formatted(path, shown.apply(ours), shown.apply(theirs)));
    }
}
