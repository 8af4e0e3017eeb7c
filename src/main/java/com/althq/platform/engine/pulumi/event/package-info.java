/// What the engine writes down while it works, read as it comes and afterwards.
@NullMarked
package com.althq.platform.engine.pulumi.event;

import org.jspecify.annotations.NullMarked;
