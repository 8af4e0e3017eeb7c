package com.althq.platform.engine.pulumi.state;

import com.althq.platform.graph.Value;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a stack hands out.
///
/// @param outputs by name; a secret's value is not there
public record StackOutputs(String stack, SortedMap<String, Value> outputs) {
    public StackOutputs {
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }
}
