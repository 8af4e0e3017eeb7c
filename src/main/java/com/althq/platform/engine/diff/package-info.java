/// What differs between two versions of a resource or a graph, and which change replaces a resource. Both engines use
/// it.
@NullMarked
package com.althq.platform.engine.diff;

import org.jspecify.annotations.NullMarked;
