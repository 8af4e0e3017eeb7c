/// One question, what would change?, and the two engines that answer it: `offline`, which compares two specifications,
/// and `pulumi`, which looks at what exists. What both use is in `program` and `diff`.
@NullMarked
package com.althq.platform.engine;

import org.jspecify.annotations.NullMarked;
