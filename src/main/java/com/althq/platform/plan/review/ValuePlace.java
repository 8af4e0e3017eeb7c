package com.althq.platform.plan.review;

import com.althq.platform.graph.Value;
import com.althq.platform.plan.UnorderedLists;

/// The property or JSON document that holds a value, which decides whether a list there is ordered.
///
/// @param lists    those whose order has none, in a resource or in a JSON document
/// @param property that has the value, or whose list has it as an element
record ValuePlace(UnorderedLists lists, String property) {

    static final ValuePlace RESOURCE = new ValuePlace(UnorderedLists.OF_RESOURCES, "");

    /// At the root of a JSON document.
    static ValuePlace in(Value document) {
        return new ValuePlace(UnorderedLists.of(document), "");
    }

    ValuePlace field(String name) {
        return new ValuePlace(lists, name);
    }

    boolean isUnordered() {
        return lists.contains(property);
    }
}
