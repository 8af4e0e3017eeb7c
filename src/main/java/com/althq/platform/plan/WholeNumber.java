package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.util.Optional;

/// Reads a value as a whole number that is not negative.
final class WholeNumber {

    private WholeNumber() {}

    /// The number; empty for anything else, such as an unknown value.
    static Optional<Long> of(Optional<Value> value) {
        return value.map(ValueText::of).filter(it -> it.matches("\\d{1,9}")).map(Long::valueOf);
    }
}
