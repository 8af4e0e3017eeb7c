/// A stack of the Python engine, handed over to this one.
@NullMarked
package com.althq.platform.engine.pulumi.adopt;

import org.jspecify.annotations.NullMarked;
