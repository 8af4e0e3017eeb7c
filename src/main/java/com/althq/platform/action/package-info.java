/// The runs of the GitHub Action.
@NullMarked
package com.althq.platform.action;

import org.jspecify.annotations.NullMarked;
