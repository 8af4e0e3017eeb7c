/// The runs of the GitHub Action, in order.
@NullMarked
package com.althq.platform.action;

import org.jspecify.annotations.NullMarked;
