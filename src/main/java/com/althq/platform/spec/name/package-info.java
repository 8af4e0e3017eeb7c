/// Names derived from a specification, each within its limit: physical names, exports, environment variables, listener
/// priorities.
@NullMarked
package com.althq.platform.spec.name;

import org.jspecify.annotations.NullMarked;
