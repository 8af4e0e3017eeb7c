/// Answers from specifications alone: no network, no account, no Pulumi CLI.
@NullMarked
package com.althq.platform.engine.offline;

import org.jspecify.annotations.NullMarked;
