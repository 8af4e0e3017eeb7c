/// Pieces of text that no medium has shaped yet: names apart from our own words, nothing in them active or hidden, and
/// how much a medium takes.
@NullMarked
package com.althq.platform.report.text;

import org.jspecify.annotations.NullMarked;
