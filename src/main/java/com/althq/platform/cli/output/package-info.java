/// What a command prints to: the screen, the progress, questions to the person at the terminal.
@NullMarked
package com.althq.platform.cli.output;

import org.jspecify.annotations.NullMarked;
