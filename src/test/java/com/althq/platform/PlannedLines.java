package com.althq.platform;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a plan says in lines that two plans can be compared by.
///
/// @param resources what happens to each
/// @param grants    whose rights change; on what, only the account knows
public record PlannedLines(SortedMap<Urn, ResourceLine> resources, SortedSet<String> grants) {

    /// What happens to a resource, by which of its properties, and what it costs. How deep a path goes is the
    /// provider's to say.
    ///
    /// @param properties each with whether it makes the resource anew
    record ResourceLine(Operation operation, SortedMap<String, Boolean> properties, Optional<String> danger) {

        private static ResourceLine of(Step step) {
            var properties = new TreeMap<String, Boolean>();
            if (step.operation() == Operation.UPDATE || step.operation() == Operation.REPLACE) {
                step.changes().forEach(it -> properties.merge(it.property(), it.forcesReplace(), Boolean::logicalOr));
            }
            return new ResourceLine(
                    step.operation(),
                    properties,
                    step.danger().map(it -> it.kind().word() + ": " + it.consequence()));
        }

        /// Both updates of a resource at once; empty where one of them does not stay what it is. Of a replacement with
        /// several causes the engine names one.
        private Optional<ResourceLine> and(ResourceLine other) {
            if (operation != Operation.UPDATE
                    || other.operation != Operation.UPDATE
                    || (danger.isPresent() && other.danger.isPresent())) {
                return Optional.of(this).filter(other::equals);
            }
            var all = new TreeMap<>(properties);
            other.properties.forEach((name, anew) -> all.merge(name, anew, Boolean::logicalOr));
            return Optional.of(new ResourceLine(operation, all, danger.or(other::danger)));
        }
    }

    public static PlannedLines of(List<Step> steps, List<Grant> grants) {
        return new PlannedLines(
                steps.stream().collect(Collectors.toMap(Step::urn, ResourceLine::of, (one, _) -> one, TreeMap::new)),
                grants.stream()
                        .filter(it -> it.change() != Operation.SAME)
                        .map(it -> "%s grant: %s %s".formatted(it.change().word(), it.principal(), it.action()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// What both plans say, where each says the same beside the other.
    Optional<PlannedLines> and(PlannedLines other) {
        var both = new TreeMap<>(resources);
        for (var it : other.resources.entrySet()) {
            var mine = resources.get(it.getKey());
            var line = mine == null ? Optional.of(it.getValue()) : mine.and(it.getValue());
            if (line.isEmpty()) {
                return Optional.empty();
            }
            both.put(it.getKey(), line.get());
        }
        var said = new TreeSet<>(grants);
        said.addAll(other.grants);
        return Optional.of(new PlannedLines(both, said));
    }

    /// To be read where two plans differ.
    public List<String> texts() {
        return Stream.concat(
                        resources.entrySet().stream()
                                .map(it -> "%s %s %s %s%s"
                                        .formatted(
                                                it.getValue().operation().word(),
                                                it.getKey().type(),
                                                it.getKey().name(),
                                                it.getValue().properties(),
                                                it.getValue()
                                                        .danger()
                                                        .map(danger -> " " + danger)
                                                        .orElse(""))),
                        grants.stream())
                .toList();
    }
}
