/// What a run reads: the event, the changed files, files of commits.
@NullMarked
package com.althq.platform.source;

import org.jspecify.annotations.NullMarked;
