/// A stand-in for the parts of AWS that keep a stack's state and its secrets.
@NullMarked
package com.althq.platform.moto;

import org.jspecify.annotations.NullMarked;
