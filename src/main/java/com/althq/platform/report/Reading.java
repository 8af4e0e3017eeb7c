package com.althq.platform.report;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads a plan as a person would: parts are told with what they belong to.
final class Reading {

    private final Plan plan;
    private final Map<Urn, Look> looks;
    private final Map<Urn, Step> steps = new HashMap<>();
    private final Map<String, Urn> byName = new HashMap<>();
    private final Map<Urn, List<Step>> partsOf = new HashMap<>();

    Reading(Plan plan, Map<Urn, Look> looks) {
        this.plan = plan;
        this.looks = looks;
        for (var step : plan.steps()) {
            steps.put(step.urn(), step);
            Vocabulary.of(step.type()).ifPresent(noun -> byName.put(noun.kind() + " " + name(step), step.urn()));
        }
        var inOrder = plan.changes().stream()
                .sorted(Comparator.comparingInt((Step step) -> Vocabulary.order(step.type())))
                .toList();
        for (var step : inOrder) {
            owner(step)
                    .ifPresent(owner -> partsOf.computeIfAbsent(owner, _ -> new ArrayList<>())
                            .add(step));
        }
    }

    List<Highlights.Entry> entries() {
        var entries = new ArrayList<Highlights.Entry>();
        var inOrder = plan.steps().stream()
                .sorted(Comparator.comparingInt((Step step) -> Vocabulary.order(step.type()))
                        .thenComparing(this::name))
                .toList();
        for (var step : inOrder) {
            if (owner(step).isEmpty()) {
                entry(step).ifPresent(entries::add);
            }
        }
        entries.sort(Comparator.comparing(Highlights.Entry::operation));
        return entries;
    }

    private Optional<Highlights.Entry> entry(Step step) {
        var noun = Vocabulary.of(step.type());
        var parts = partsOf.getOrDefault(step.urn(), List.of());
        var facts = new ArrayList<Phrase>();
        switch (step.operation()) {
            case CREATE, IMPORT -> {
                noun.ifPresent(it -> facts.addAll(it.facts(look(step))));
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
        return Optional.of(new Highlights.Entry(operation, kind(noun, step), name(step), facts));
    }

    private static boolean mentions(Noun.Mention mention, Operation operation) {
        return switch (mention) {
            case ALWAYS -> true;
            case WHEN_CHANGED -> operation == Operation.UPDATE || operation == Operation.REPLACE;
            case NEVER -> false;
        };
    }

    private static Phrase kind(Optional<Noun> noun, Step step) {
        return noun.map(it -> Phrase.of(it.kind()))
                .orElseGet(() -> Phrase.of("").name(step.type()));
    }

    private List<Phrase> facts(Step part) {
        return Vocabulary.of(part.type()).map(it -> it.facts(look(part))).orElse(List.of());
    }

    private List<Phrase> partChanges(Step part) {
        var noun = Vocabulary.of(part.type());
        var kind = kind(noun, part);
        return switch (part.operation()) {
            case CREATE, IMPORT -> {
                var facts = facts(part);
                yield facts.isEmpty()
                        ? List.of(kind.say(" added"))
                        : facts.stream()
                                .map(fact -> Phrase.of("now ").join(fact))
                                .toList();
            }
            case DELETE -> List.of(kind.say(" removed"));
            case UPDATE, REPLACE -> changes(noun, part);
            case READ, SAME -> List.of();
        };
    }

    private List<Phrase> changes(Optional<Noun> noun, Step step) {
        return ChangedProperties.of(noun, look(step), step.changes());
    }

    private Optional<Urn> owner(Step step) {
        var look = look(step);
        return Vocabulary.of(step.type())
                .flatMap(Noun::owner)
                .flatMap(owner -> look.refersTo(owner.property())
                        .or(() -> look.text(owner.property()).map(name -> byName.get(owner.kind() + " " + name)))
                        .filter(steps::containsKey));
    }

    private String name(Step step) {
        return Vocabulary.of(step.type())
                .flatMap(Noun::name)
                .flatMap(look(step)::text)
                .orElse(step.name());
    }

    private Look look(Step step) {
        return Objects.requireNonNull(looks.get(step.urn()));
    }
}
