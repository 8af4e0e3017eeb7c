/// A state that an interrupted command left behind, brought back into order.
@NullMarked
package com.althq.platform.engine.pulumi.repair;

import org.jspecify.annotations.NullMarked;
