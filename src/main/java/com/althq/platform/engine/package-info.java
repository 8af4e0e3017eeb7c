/// Two questions, what would change and make it so; the packages below answer them.
@NullMarked
package com.althq.platform.engine;

import org.jspecify.annotations.NullMarked;
