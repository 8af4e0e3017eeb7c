/// A report as JSON, for programs.
@NullMarked
package com.althq.platform.report.json;

import org.jspecify.annotations.NullMarked;
