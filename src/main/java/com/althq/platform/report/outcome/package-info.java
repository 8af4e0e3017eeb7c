/// What came of a command that acts on a stack (apply, destroy, drift, adopt, list, outputs, doctor), as text for a
/// terminal and as JSON.
@NullMarked
package com.althq.platform.report.outcome;

import org.jspecify.annotations.NullMarked;
