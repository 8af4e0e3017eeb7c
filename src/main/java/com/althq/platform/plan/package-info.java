/// What would change, as data: steps, grants, dangers, digest.
@NullMarked
package com.althq.platform.plan;

import org.jspecify.annotations.NullMarked;
