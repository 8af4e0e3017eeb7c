/// The gRPC connection in both directions: the engine calls our program, and the program registers resources
/// with the engine.
@NullMarked
package com.althq.platform.engine.pulumi.host;

import org.jspecify.annotations.NullMarked;
