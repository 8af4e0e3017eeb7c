/// Adopts stacks of the Python engine.
@NullMarked
package com.althq.platform.engine.pulumi.adopt;

import org.jspecify.annotations.NullMarked;
