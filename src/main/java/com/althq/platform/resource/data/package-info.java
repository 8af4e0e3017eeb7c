/// What keeps data: buckets, tables.
@NullMarked
package com.althq.platform.resource.data;

import org.jspecify.annotations.NullMarked;
