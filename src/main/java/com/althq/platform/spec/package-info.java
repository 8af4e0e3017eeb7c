/// Reads one platform.yaml: its text becomes a typed specification with every default applied, or findings with
/// positions.
@NullMarked
package com.althq.platform.spec;

import org.jspecify.annotations.NullMarked;
