/// Sessions with a stack and the CLI commands in them, and the diagnosis of commands that fail.
@NullMarked
package com.althq.platform.engine.pulumi.stack;

import org.jspecify.annotations.NullMarked;
