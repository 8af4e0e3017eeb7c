/// The commands for one stack, in the order that a task needs, and what is wrong where one fails.
@NullMarked
package com.althq.platform.engine.pulumi.stack;

import org.jspecify.annotations.NullMarked;
