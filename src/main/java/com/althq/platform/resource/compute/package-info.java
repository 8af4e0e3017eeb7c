/// What runs, and where its images are.
@NullMarked
package com.althq.platform.resource.compute;

import org.jspecify.annotations.NullMarked;
