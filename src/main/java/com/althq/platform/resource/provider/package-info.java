/// The providers that everything else is made by.
@NullMarked
package com.althq.platform.resource.provider;

import org.jspecify.annotations.NullMarked;
