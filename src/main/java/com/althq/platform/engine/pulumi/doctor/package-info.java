/// Checks whether live commands can work on this machine.
@NullMarked
package com.althq.platform.engine.pulumi.doctor;

import org.jspecify.annotations.NullMarked;
