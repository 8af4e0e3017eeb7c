/// The `pulumi` command as a process: which one, in what environment and folder, how it is stopped, and what is told
/// when something around it fails.
@NullMarked
package com.althq.platform.engine.pulumi.command;

import org.jspecify.annotations.NullMarked;
