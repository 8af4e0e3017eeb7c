/// The commands, one class each: its options, and which use case it calls.
@NullMarked
package com.althq.platform.cli.command;

import org.jspecify.annotations.NullMarked;
