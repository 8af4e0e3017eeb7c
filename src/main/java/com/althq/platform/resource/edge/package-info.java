/// How people get in: names, and who may pass.
@NullMarked
package com.althq.platform.resource.edge;

import org.jspecify.annotations.NullMarked;
