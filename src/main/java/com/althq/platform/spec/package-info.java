/// One platform.yaml: its text to a typed, defaulted specification, or to findings with positions.
@NullMarked
package com.althq.platform.spec;

import org.jspecify.annotations.NullMarked;
