package com.althq.platform.spec.model;

import java.util.Comparator;
import java.util.List;

/// `spec.lambda`: functions from container images, in the order of their names.
public record LambdaSection(List<Function> functions, List<Capability> after) implements Section {

    public LambdaSection {
        functions =
                functions.stream().sorted(Comparator.comparing(Function::name)).toList();
        after = List.copyOf(after);
    }

    /// One function.
    ///
    /// @param memory  MiB
    /// @param timeout seconds
    public record Function(String name, String image, int memory, int timeout) {}

    @Override
    public Capability capability() {
        return Capability.LAMBDA;
    }
}
