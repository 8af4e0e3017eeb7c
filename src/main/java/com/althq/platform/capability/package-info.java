/// A typed section becomes resources and typed outputs, in order.
@NullMarked
package com.althq.platform.capability;

import org.jspecify.annotations.NullMarked;
