/// GitHub in and out; nobody else knows its client library.
@NullMarked
package com.althq.platform.github;

import org.jspecify.annotations.NullMarked;
