/// Runs the Pulumi program of a specification against any resource monitor, and keeps what it declared. Both engines
/// use it.
@NullMarked
package com.althq.platform.engine.program;

import org.jspecify.annotations.NullMarked;
