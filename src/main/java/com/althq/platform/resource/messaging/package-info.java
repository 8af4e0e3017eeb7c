/// What calls others at a given time.
@NullMarked
package com.althq.platform.resource.messaging;

import org.jspecify.annotations.NullMarked;
