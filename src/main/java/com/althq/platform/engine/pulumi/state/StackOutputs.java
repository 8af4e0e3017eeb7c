package com.althq.platform.engine.pulumi.state;

import com.althq.platform.graph.Value;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The outputs of a stack.
///
/// @param outputs by name, without values of secrets
public record StackOutputs(String stack, SortedMap<String, Value> outputs) {
    public StackOutputs {
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }
}
