/// Previews and drift detection. Changes nothing.
@NullMarked
package com.althq.platform.engine.pulumi.preview;

import org.jspecify.annotations.NullMarked;
