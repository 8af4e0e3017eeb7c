/// Turns the typed sections of a specification into resources and typed outputs, in order.
@NullMarked
package com.althq.platform.capability;

import org.jspecify.annotations.NullMarked;
