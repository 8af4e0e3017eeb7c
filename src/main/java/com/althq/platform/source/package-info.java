/// What comes in: the event, the files it changed, and a file as it is at a commit.
@NullMarked
package com.althq.platform.source;

import org.jspecify.annotations.NullMarked;
