/// The command line: which commands there are, how they are read, and what becomes of a failure.
@NullMarked
package com.althq.platform.cli;

import org.jspecify.annotations.NullMarked;
