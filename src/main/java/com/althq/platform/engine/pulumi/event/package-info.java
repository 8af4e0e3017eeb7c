/// The Pulumi engine's event log, followed while it is written and read as a whole.
@NullMarked
package com.althq.platform.engine.pulumi.event;

import org.jspecify.annotations.NullMarked;
