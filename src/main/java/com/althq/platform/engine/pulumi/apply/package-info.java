/// Changes an account: applies a reviewed plan, or deletes a stack.
@NullMarked
package com.althq.platform.engine.pulumi.apply;

import org.jspecify.annotations.NullMarked;
