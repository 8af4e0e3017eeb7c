/// Repairs the state that an interrupted command left behind.
@NullMarked
package com.althq.platform.engine.pulumi.repair;

import org.jspecify.annotations.NullMarked;
