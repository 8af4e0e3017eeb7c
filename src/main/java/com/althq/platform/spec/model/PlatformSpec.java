package com.althq.platform.spec.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A valid platform.yaml with every default applied.
///
/// @param name     name of the service, `metadata.name`
/// @param sections declared sections in the order of [Capability], at most one of each kind
public record PlatformSpec(String name, Optional<String> description, List<Section> sections, DeclaredSecrets secrets) {

    public PlatformSpec {
        sections = List.copyOf(sections);
        var kinds = sections.stream().collect(Collectors.toMap(Section::capability, Function.identity()));
        if (kinds.size() != sections.size()) {
            throw new IllegalArgumentException("a capability is declared twice");
        }
    }

    /// The section of this type, if it is declared.
    public <S extends Section> Optional<S> section(Class<S> type) {
        return sections.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    public boolean declares(Capability capability) {
        return sections.stream().anyMatch(section -> section.capability() == capability);
    }
}
