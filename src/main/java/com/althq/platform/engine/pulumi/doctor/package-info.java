/// Whether this machine has what a live command needs.
@NullMarked
package com.althq.platform.engine.pulumi.doctor;

import org.jspecify.annotations.NullMarked;
