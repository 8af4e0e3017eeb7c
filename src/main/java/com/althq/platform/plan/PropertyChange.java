package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import java.util.Optional;

/// One property that changes.
///
/// @param path          as Pulumi writes it: `tags.service`, `attributes[0].name`
/// @param before        empty when it is added
/// @param after         empty when it is removed
/// @param forcesReplace whether this change alone makes the resource anew
public record PropertyChange(String path, Optional<Value> before, Optional<Value> after, boolean forcesReplace) {}
