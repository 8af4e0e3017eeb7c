/// The text of a configuration to a typed one, or to findings; with what is asked for, where a specification goes.
@NullMarked
package com.althq.platform.config;

import org.jspecify.annotations.NullMarked;
