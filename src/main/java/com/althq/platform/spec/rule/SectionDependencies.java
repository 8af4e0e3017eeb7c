package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Checks `after`: it refuses cycles, and warns of sections that are not declared or belong to another phase, where
/// `after` has no effect.
final class SectionDependencies implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        var follows = new EnumMap<Capability, Set<Capability>>(Capability.class);
        file.declared().forEach(section -> {
            var fixed = EnumSet.noneOf(Capability.class);
            fixed.addAll(section.after());
            fixed.retainAll(file.declared());
            follows.put(section, fixed);
        });
        for (var section : file.declared()) {
            for (var wish : file.section(section).orElseThrow().items("after")) {
                wish.text()
                        .flatMap(Capability::ofKey)
                        .ifPresent(first -> check(file, section, first, wish, follows, findings));
            }
        }
    }

    private static void check(
            PlatformFile file,
            Capability section,
            Capability first,
            LocatedValue wish,
            Map<Capability, Set<Capability>> follows,
            RuleFindings findings) {
        if (first == section) {
            findings.value(RuleId.AFTER_ITSELF, wish, "`" + section.key() + "` cannot come after itself");
        } else if (!file.declares(first)) {
            findings.value(RuleId.AFTER_NO_EFFECT, wish, "`" + first.key() + "` is not declared: this has no effect");
        } else if (first.phase() != section.phase()) {
            findings.value(
                    RuleId.AFTER_NO_EFFECT,
                    wish,
                    "`" + first.key() + "` is set up in another phase, always "
                            + (first.phase().compareTo(section.phase()) < 0 ? "before" : "after") + " `"
                            + section.key() + "`: this has no effect");
        } else if (first.after().contains(section)) {
            findings.value(
                    RuleId.AFTER_CYCLE,
                    wish,
                    "`" + first.key() + "` always comes after `" + section.key() + "`: a cycle",
                    "remove it");
        } else if (comesAfter(first, section, follows)) {
            findings.value(
                    RuleId.AFTER_CYCLE,
                    wish,
                    "`" + first.key() + "` already comes after `" + section.key() + "`: a cycle",
                    "remove one of the wishes that close it");
        } else {
            follows.computeIfAbsent(section, _ -> EnumSet.noneOf(Capability.class))
                    .add(first);
        }
    }

    /// Whether `from` comes, directly or through others, after `to`.
    private static boolean comesAfter(Capability from, Capability to, Map<Capability, Set<Capability>> follows) {
        var seen = EnumSet.noneOf(Capability.class);
        var open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next == to) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(follows.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
