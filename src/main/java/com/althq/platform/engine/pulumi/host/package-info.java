/// Where the engine finds our program, and the program finds the engine.
@NullMarked
package com.althq.platform.engine.pulumi.host;

import org.jspecify.annotations.NullMarked;
