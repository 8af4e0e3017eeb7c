/// The order of steps of everything that can be asked of this program, once for the command line and the action: check,
/// preview, apply, destroy, drift, adopt, repair, unlock. Each returns what is to be said and how it ended.
@NullMarked
package com.althq.platform.usecase;

import org.jspecify.annotations.NullMarked;
