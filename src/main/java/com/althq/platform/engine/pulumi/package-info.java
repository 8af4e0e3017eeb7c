/// The live engine: drives the `pulumi` CLI with programs that run in this process, previews changes against
/// the account and applies them.
@NullMarked
package com.althq.platform.engine.pulumi;

import org.jspecify.annotations.NullMarked;
