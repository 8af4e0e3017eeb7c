package com.althq.platform.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The outputs of the sections that are provisioned so far: one record for each, found by its type. Immutable.
public final class ProvisionedSections {

    public static final ProvisionedSections NONE = new ProvisionedSections(List.of());

    private final List<Record> outputs;

    private ProvisionedSections(List<Record> outputs) {
        this.outputs = outputs;
    }

    /// The same with one more section.
    public ProvisionedSections with(Record section) {
        var more = new ArrayList<>(outputs);
        more.add(section);
        return new ProvisionedSections(List.copyOf(more));
    }

    /// The outputs of this type, if the section is declared.
    public <R extends Record> Optional<R> find(Class<R> type) {
        return outputs.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /// The outputs of this type, which must be present.
    public <R extends Record> R require(Class<R> type) {
        return find(type).orElseThrow(() -> new IllegalStateException("nothing provisioned a " + type.getName()));
    }
}
