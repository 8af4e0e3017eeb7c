/// Specifications that nobody has written, and what holds for every plan.
@NullMarked
package com.althq.platform.generated;

import org.jspecify.annotations.NullMarked;
