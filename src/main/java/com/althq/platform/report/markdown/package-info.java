/// A report as GitHub's Markdown, for a comment or a step's summary.
@NullMarked
package com.althq.platform.report.markdown;

import org.jspecify.annotations.NullMarked;
