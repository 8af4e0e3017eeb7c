/// Resources as data: their inputs, options and references.
@NullMarked
package com.althq.platform.graph;

import org.jspecify.annotations.NullMarked;
