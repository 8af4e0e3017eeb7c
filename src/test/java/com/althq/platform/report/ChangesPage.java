package com.althq.platform.report;

import com.althq.platform.PropertyEdit;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Step;
import com.althq.platform.report.words.ResourceVocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `changes/changes.txt` as a page for people: for each property, what happens to what when it is changed.
///
/// @param edits in the order of the sections
record ChangesPage(List<PropertyEdit> edits) {

    String page() throws IOException {
        var sections = new LinkedHashMap<String, List<String>>();
        for (var edit : edits) {
            sections.computeIfAbsent(section(edit), _ -> new ArrayList<>()).add(row(edit));
        }
        return """
                # What a change does

                Every property of [platform.yaml](platform-yaml.md), and what happens in AWS and Cloudflare when it \
                is changed. Each row is a plan that the tests make of an edit of \
                [this file](../src/test/resources/changes/base.yaml), which has all sections; in a file with fewer \
                of them less happens. `platform preview` says the same of your own edit, with names and values.

                - **lost**: what holds data goes, or is made anew and empty; where it says that the delete fails, \
                AWS stops the apply and nothing is lost
                - **expires**: from now on AWS deletes data that is there by itself, some time after the apply; \
                `apply` wants the same yes to it as to what is lost
                - **interrupted**: something cannot be reached until the apply is through, or any more
                - **in place**: what is there stays and is changed. A new revision of the task definition belongs \
                here: the service replaces its tasks one after the other, and waits until the new ones are healthy
                - **fails**: AWS would refuse it; **not as asked**: AWS sets another value; **no effect**: AWS keeps what is set now
                - **removed**, **added**: nothing else is touched but what refers to it

                %s""".formatted(
                        sections.entrySet().stream().map(ChangesPage::chapter).collect(Collectors.joining("\n")));
    }

    private static String chapter(Map.Entry<String, List<String>> section) {
        return """
                ## %s

                | you change | what happens | how |
                |---|---|---|
                %s""".formatted(section.getKey(), String.join("", section.getValue()));
    }

    private static String section(PropertyEdit edit) {
        return edit.property().replaceFirst("\\..*", "");
    }

    private static String row(PropertyEdit edit) throws IOException {
        var steps = edit.steps();
        var property = edit.property().replaceFirst("^\\w+\\.", "");
        return "| %s%s | %s%s | %s |\n"
                .formatted(
                        property.equals(section(edit)) ? "" : "`" + property + "`: ",
                        edit.words(),
                        steps.isEmpty() ? "nothing" : happens(steps),
                        edit.note().map(it -> ". " + it).orElse(""),
                        how(steps));
    }

    private static String happens(List<Step> steps) {
        return Stream.of(Operation.DELETE, Operation.REPLACE, Operation.UPDATE, Operation.CREATE)
                .filter(operation -> steps.stream().anyMatch(it -> it.operation() == operation))
                .map(operation -> word(operation) + ": " + kinds(steps, operation))
                .collect(Collectors.joining("; "));
    }

    private static String word(Operation operation) {
        return switch (operation) {
            case DELETE -> "deleted";
            case REPLACE -> "made anew";
            case UPDATE -> "changed";
            case CREATE -> "new";
            case IMPORT -> "taken over";
            case READ -> "read";
            case SAME -> "as it was";
        };
    }

    private static String kinds(List<Step> steps, Operation operation) {
        var counts = steps.stream()
                .filter(it -> it.operation() == operation && !it.isProvider())
                .collect(Collectors.groupingBy(ChangesPage::kind, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(it -> it.getKey() + (it.getValue() == 1 ? "" : " (" + it.getValue() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static String kind(Step step) {
        return ResourceVocabulary.of(step.type())
                .map(it -> it.kind().replaceFirst(" for$", ""))
                .orElse(step.type());
    }

    private static String how(List<Step> steps) {
        var dangers = steps.stream().flatMap(it -> it.danger().stream()).toList();
        return dangers.isEmpty() ? harmless(steps) : verdict(dangers) + said(dangers);
    }

    private static String harmless(List<Step> steps) {
        var operations = steps.stream().map(Step::operation).collect(Collectors.toSet());
        if (operations.contains(Operation.UPDATE) || operations.contains(Operation.REPLACE)) {
            return "in place";
        }
        if (operations.contains(Operation.DELETE)) {
            return "removed";
        }
        return operations.isEmpty() ? "" : "added";
    }

    private static String verdict(List<Danger> dangers) {
        var kinds = dangers.stream().map(Danger::kind).collect(Collectors.toSet());
        if (kinds.contains(Danger.Kind.DATA_LOSS)) {
            return "**lost**: ";
        }
        if (kinds.contains(Danger.Kind.EXPIRY)) {
            return "**expires**: ";
        }
        if (kinds.contains(Danger.Kind.INTERRUPTION)) {
            return "**interrupted**: ";
        }
        if (kinds.contains(Danger.Kind.REFUSED)) {
            return "**fails**: ";
        }
        if (kinds.contains(Danger.Kind.ROUNDED)) {
            return "**not as asked**: ";
        }
        return kinds.contains(Danger.Kind.UNKNOWN) ? "**uncertain**: " : "**no effect**: ";
    }

    private static String said(List<Danger> dangers) {
        return dangers.stream()
                .map(it -> it.subject() + ": " + it.consequence())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
