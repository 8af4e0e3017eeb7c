/// A stack's state and locks in a backend, read and edited.
@NullMarked
package com.althq.platform.engine.pulumi.state;

import org.jspecify.annotations.NullMarked;
