/// The command line: flags in, exit codes out, and who is wired to whom.
@NullMarked
package com.althq.platform.cli;

import org.jspecify.annotations.NullMarked;
