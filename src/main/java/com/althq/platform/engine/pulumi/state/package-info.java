/// What a backend holds of a stack: its state, read and edited, and its locks.
@NullMarked
package com.althq.platform.engine.pulumi.state;

import org.jspecify.annotations.NullMarked;
