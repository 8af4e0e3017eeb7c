package com.althq.platform.plan;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A fingerprint of what a plan would do: of one row for each resource that something happens to. How a plan is
/// shown, and in which order, is no part of it; nor is the value of anything that is only known late.
public final class Digest {

    private Digest() {}

    /// `sha256:` and 64 hexadecimal digits.
    ///
    /// @param symbolic what should exist, references unresolved: the goal is then the same before and after a
    ///                 resource exists
    public static String of(String stack, Collection<Step> steps, ResourceGraph symbolic) {
        var goals = symbolic.byUrn();
        var rows = steps.stream()
                .filter(it -> it.operation() != Operation.SAME)
                .map(it -> sha256(row(it, goals.get(it.urn()))))
                .sorted()
                .toList();
        return "sha256:" + sha256(stack + "\n" + String.join("\n", rows));
    }

    /// What is reviewed of one step, as canonical JSON.
    ///
    /// @param resource null when it is deleted
    private static String row(Step step, @Nullable Resource resource) {
        var row = new CanonicalJson();
        row.object(() -> {
            row.key("changed").texts(properties(step, _ -> true));
            row.key("goal");
            if (resource == null) {
                row.nothing();
            } else {
                goal(row, resource);
            }
            row.key("op").text(step.operation().word());
            row.key("replaces").texts(properties(step, PropertyChange::forcesReplace));
            row.key("type").text(step.type());
            row.key("urn").text(step.urn().value());
        });
        return row.toString();
    }

    /// Never deeper than the resource's own properties: how deep a path goes depends on what is known.
    private static Collection<String> properties(Step step, Predicate<PropertyChange> which) {
        var names = new TreeSet<String>();
        step.changes().stream().filter(which).map(PropertyChange::property).forEach(names::add);
        return names;
    }

    /// Aliases are no part of it: another name in the state changes nothing.
    private static void goal(CanonicalJson row, Resource resource) {
        var options = resource.options();
        row.object(() -> {
            row.key("dependsOn").texts(names(resource.dependsOn()));
            row.key("inputs")
                    .object(() -> resource.inputs()
                            .forEach((name, value) -> row.key(name).value(value)));
            row.key("options").object(() -> {
                row.key("additionalSecretOutputs").texts(options.additionalSecretOutputs());
                row.key("deleteBeforeReplace")
                        .texts(options.deleteBeforeReplace().map(String::valueOf).stream()
                                .toList());
                row.key("ignoreChanges").texts(options.ignoreChanges());
                row.key("protect").text(Boolean.toString(options.protect()));
                row.key("retainOnDelete").text(Boolean.toString(options.retainOnDelete()));
                row.key("version").texts(options.version().stream().toList());
            });
            row.key("parent").texts(names(resource.parent().stream().toList()));
            row.key("provider").texts(names(resource.provider().stream().toList()));
        });
    }

    private static List<String> names(List<Urn> urns) {
        return urns.stream().map(Urn::value).toList();
    }

    /// A fingerprint of one value, 64 hexadecimal digits, by which it can be told from others where it must not be
    /// shown.
    public static String of(Value value) {
        var json = new CanonicalJson();
        json.value(value);
        return sha256(json.toString());
    }

    /// 64 hexadecimal digits.
    public static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
