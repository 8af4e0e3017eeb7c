/// The engine that looks at what really exists, and the only one that changes it: the `pulumi` command, driven by
/// a runner of our own.
@NullMarked
package com.althq.platform.engine.pulumi;

import org.jspecify.annotations.NullMarked;
