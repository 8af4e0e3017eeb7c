/// The `pulumi` command as a process: version, environment, workspace, cancellation, failures.
@NullMarked
package com.althq.platform.engine.pulumi.command;

import org.jspecify.annotations.NullMarked;
