/// What a command reads from the machine: specifications, the configuration, reviews, older versions of a file.
@NullMarked
package com.althq.platform.cli.input;

import org.jspecify.annotations.NullMarked;
