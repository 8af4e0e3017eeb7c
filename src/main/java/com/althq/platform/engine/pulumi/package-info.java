/// Drives the real Pulumi command line.
@NullMarked
package com.althq.platform.engine.pulumi;

import org.jspecify.annotations.NullMarked;
