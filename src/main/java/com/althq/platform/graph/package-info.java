/// What should exist, as data: resources, their inputs, and what refers to what.
@NullMarked
package com.althq.platform.graph;

import org.jspecify.annotations.NullMarked;
