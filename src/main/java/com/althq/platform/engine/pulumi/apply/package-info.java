/// What changes an account: applying what was reviewed, and taking a stack away.
@NullMarked
package com.althq.platform.engine.pulumi.apply;

import org.jspecify.annotations.NullMarked;
