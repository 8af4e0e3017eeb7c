/// A report as text for a terminal.
@NullMarked
package com.althq.platform.report.terminal;

import org.jspecify.annotations.NullMarked;
