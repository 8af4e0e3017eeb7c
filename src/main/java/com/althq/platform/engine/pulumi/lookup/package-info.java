/// What is asked of the account before anything is declared: shared infrastructure, images, priorities and secrets.
@NullMarked
package com.althq.platform.engine.pulumi.lookup;

import org.jspecify.annotations.NullMarked;
