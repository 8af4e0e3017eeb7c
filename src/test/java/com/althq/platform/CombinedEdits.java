package com.althq.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Edits that are made at once, so that one plan shows all of them: no two in one section, and the plan says of each
/// what it would say of it alone.
///
/// @param edits    one after the other
/// @param together all of them as one edit
/// @param lines    what is planned for it
public record CombinedEdits(List<PropertyEdit> edits, PropertyEdit together, PlannedLines lines) {

    /// The edits of one stack in few plans. Where one wants something else to be there before, it is beside others
    /// that do, so that few stacks have to be made.
    public static List<CombinedEdits> of(List<PropertyEdit> edits) throws IOException {
        var combined = new ArrayList<CombinedEdits>();
        for (var edit : edits.stream()
                .sorted(Comparator.comparing(it -> it.given().isEmpty()))
                .toList()) {
            var alone = alone(edit);
            var place = 0;
            Optional<CombinedEdits> with = Optional.empty();
            while (place < combined.size() && with.isEmpty()) {
                with = combined.get(place).and(alone);
                place++;
            }
            if (with.isPresent()) {
                combined.set(place - 1, with.get());
            } else {
                combined.add(alone);
            }
        }
        return verified(combined);
    }

    /// Some hide one another although their lines do not tell; those are combined anew.
    private static List<CombinedEdits> verified(List<CombinedEdits> drafts) throws IOException {
        var verified = new ArrayList<CombinedEdits>();
        var rest = new ArrayList<PropertyEdit>();
        for (var draft : drafts) {
            var largest = draft.largest();
            verified.add(largest);
            draft.edits.stream().filter(it -> !largest.edits.contains(it)).forEach(rest::add);
        }
        if (!rest.isEmpty()) {
            verified.addAll(of(rest));
        }
        return verified;
    }

    private static CombinedEdits alone(PropertyEdit edit) throws IOException {
        return new CombinedEdits(List.of(edit), edit, edit.lines());
    }

    /// Empty where the lines tell that one would hide the other.
    private Optional<CombinedEdits> and(CombinedEdits other) {
        var sections = sections();
        if (sections.contains("spec") || other.sections().stream().anyMatch(sections::contains)) {
            return Optional.empty();
        }
        var all = new ArrayList<>(edits);
        all.addAll(other.edits);
        return lines.and(other.lines).map(it -> new CombinedEdits(List.copyOf(all), together.and(other.together), it));
    }

    /// As many of its edits as do not hide one another.
    private CombinedEdits largest() throws IOException {
        if (isRight()) {
            return this;
        }
        var largest = alone(edits.getFirst());
        for (var edit : edits.subList(1, edits.size())) {
            var more = largest.and(alone(edit));
            if (more.isPresent() && more.get().isRight()) {
                largest = more.get();
            }
        }
        return largest;
    }

    private boolean isRight() throws IOException {
        return edits.size() == 1 || (together.isPossible() && together.lines().equals(lines));
    }

    private Set<String> sections() {
        var sections = new HashSet<String>();
        edits.forEach(it -> sections.addAll(it.sections()));
        return sections;
    }
}
