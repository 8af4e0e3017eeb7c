/// Where a specification goes: environment, region, account, image tag.
@NullMarked
package com.althq.platform.config;

import org.jspecify.annotations.NullMarked;
