/// What to tell people, once as data, then rendered for each medium.
@NullMarked
package com.althq.platform.report;

import org.jspecify.annotations.NullMarked;
