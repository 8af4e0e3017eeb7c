package com.althq.platform.capability;

import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.model.ProvisioningPhase;
import com.althq.platform.spec.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Sorts sections for provisioning: by phase, then after the sections that they always follow, then in the
/// order of [Capability].
final class ProvisioningOrder {

    private ProvisioningOrder() {}

    /// @throws IllegalArgumentException for a cycle, which a valid specification does not have
    static List<Section> of(List<Section> sections) {
        return Stream.of(ProvisioningPhase.values())
                .flatMap(phase -> within(sections.stream()
                                .filter(it -> it.capability().phase() == phase)
                                .sorted((a, b) -> a.capability().compareTo(b.capability()))
                                .toList())
                        .stream())
                .toList();
    }

    private static List<Section> within(List<Section> phase) {
        var waiting = new ArrayList<>(phase);
        var ordered = new ArrayList<Section>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(section -> waiting.stream().noneMatch(other -> precedes(other.capability(), section)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("sections wait for each other: "
                            + waiting.stream().map(Section::capability).toList()));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean precedes(Capability other, Section section) {
        return section.after().contains(other) || section.capability().after().contains(other);
    }
}
