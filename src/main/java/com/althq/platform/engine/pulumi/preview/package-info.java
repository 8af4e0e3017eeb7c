/// What would change, and what has drifted. Nothing is changed by it.
@NullMarked
package com.althq.platform.engine.pulumi.preview;

import org.jspecify.annotations.NullMarked;
