/// Look-ups in the account before anything is declared: shared infrastructure, images, listener priorities,
/// secrets.
@NullMarked
package com.althq.platform.engine.pulumi.lookup;

import org.jspecify.annotations.NullMarked;
