/// Options that several commands share.
@NullMarked
package com.althq.platform.cli.option;

import org.jspecify.annotations.NullMarked;
