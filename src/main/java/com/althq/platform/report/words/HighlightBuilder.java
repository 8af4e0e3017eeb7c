package com.althq.platform.report.words;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.report.text.StyledText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Turns the steps of a plan into highlights: one entry for each resource that people know by name, with the
/// changes of its parts (such as the versioning of a bucket) as facts of it.
final class HighlightBuilder {

    private final Plan plan;
    private final Map<Urn, ResourceInputs> inputs;
    private final Map<Urn, Step> steps = new HashMap<>();
    private final Map<String, Urn> byName = new HashMap<>();
    private final Map<Urn, List<Step>> partsOf = new HashMap<>();

    HighlightBuilder(Plan plan, Map<Urn, ResourceInputs> inputs) {
        this.plan = plan;
        this.inputs = inputs;
        for (var step : plan.steps()) {
            steps.put(step.urn(), step);
            ResourceVocabulary.of(step.type())
                    .ifPresent(noun -> byName.put(noun.kind() + " " + name(step), step.urn()));
        }
        var inOrder = plan.changes().stream()
                .sorted(Comparator.comparingInt((Step step) -> ResourceVocabulary.order(step.type())))
                .toList();
        for (var step : inOrder) {
            owner(step)
                    .ifPresent(owner -> partsOf.computeIfAbsent(owner, _ -> new ArrayList<>())
                            .add(step));
        }
    }

    List<PlanHighlights.Entry> entries() {
        var entries = new ArrayList<PlanHighlights.Entry>();
        var inOrder = plan.steps().stream()
                .sorted(Comparator.comparingInt((Step step) -> ResourceVocabulary.order(step.type()))
                        .thenComparing(this::name))
                .toList();
        for (var step : inOrder) {
            if (owner(step).isEmpty()) {
                entry(step).ifPresent(entries::add);
            }
        }
        entries.sort(Comparator.comparing(PlanHighlights.Entry::operation));
        return entries;
    }

    private Optional<PlanHighlights.Entry> entry(Step step) {
        var noun = ResourceVocabulary.of(step.type());
        var parts = partsOf.getOrDefault(step.urn(), List.of());
        var facts = new ArrayList<StyledText>();
        switch (step.operation()) {
            case CREATE, IMPORT -> {
                noun.ifPresent(it -> facts.addAll(it.facts(inputs(step))));
                parts.forEach(part -> facts.addAll(facts(part)));
            }
            case DELETE, READ -> {}
            case UPDATE, REPLACE -> {
                facts.addAll(changes(noun, step));
                parts.stream()
                        .filter(part -> part.operation() != step.operation())
                        .forEach(part -> facts.addAll(partChanges(part)));
            }
            case SAME -> parts.forEach(part -> facts.addAll(partChanges(part)));
        }
        if (step.operation() == Operation.SAME && parts.isEmpty()) {
            return Optional.empty();
        }
        if (noun.filter(it -> !mentions(it.mention(), step.operation())).isPresent()) {
            return Optional.empty();
        }
        var operation = step.operation() == Operation.SAME ? Operation.UPDATE : step.operation();
        return Optional.of(new PlanHighlights.Entry(operation, kind(noun, step), name(step), facts));
    }

    private static boolean mentions(ResourceNoun.Mention mention, Operation operation) {
        return switch (mention) {
            case ALWAYS -> true;
            case WHEN_CHANGED -> operation == Operation.UPDATE || operation == Operation.REPLACE;
            case NEVER -> false;
        };
    }

    private static StyledText kind(Optional<ResourceNoun> noun, Step step) {
        return noun.map(it -> StyledText.of(it.kind()))
                .orElseGet(() -> StyledText.of("").name(step.type()));
    }

    private List<StyledText> facts(Step part) {
        return ResourceVocabulary.of(part.type())
                .map(it -> it.facts(inputs(part)))
                .orElse(List.of());
    }

    private List<StyledText> partChanges(Step part) {
        var noun = ResourceVocabulary.of(part.type());
        var kind = kind(noun, part);
        return switch (part.operation()) {
            case CREATE, IMPORT -> {
                var facts = facts(part);
                yield facts.isEmpty()
                        ? List.of(kind.words(" added"))
                        : facts.stream()
                                .map(fact -> StyledText.of("now ").join(fact))
                                .toList();
            }
            case DELETE -> List.of(kind.words(" removed"));
            case UPDATE, REPLACE -> changes(noun, part);
            case READ, SAME -> List.of();
        };
    }

    private List<StyledText> changes(Optional<ResourceNoun> noun, Step step) {
        return ChangedProperties.of(noun, inputs(step), step.changes());
    }

    private Optional<Urn> owner(Step step) {
        var inputs = inputs(step);
        return ResourceVocabulary.of(step.type())
                .flatMap(ResourceNoun::owner)
                .flatMap(owner -> inputs.reference(owner.property())
                        .or(() -> inputs.text(owner.property()).map(name -> byName.get(owner.kind() + " " + name)))
                        .filter(steps::containsKey));
    }

    private String name(Step step) {
        return ResourceVocabulary.of(step.type())
                .flatMap(ResourceNoun::name)
                .flatMap(inputs(step)::text)
                .orElse(step.name());
    }

    private ResourceInputs inputs(Step step) {
        return Objects.requireNonNull(inputs.get(step.urn()));
    }
}
