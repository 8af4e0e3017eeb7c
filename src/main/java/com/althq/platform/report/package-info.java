/// What people should read of one run, as data: the report with its verdict, cautions and annotations. It says nothing
/// about how a medium shows it.
@NullMarked
package com.althq.platform.report;

import org.jspecify.annotations.NullMarked;
