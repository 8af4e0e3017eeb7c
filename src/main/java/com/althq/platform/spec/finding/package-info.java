/// What an author should know about a file: findings with their rule, severity and position.
@NullMarked
package com.althq.platform.spec.finding;

import org.jspecify.annotations.NullMarked;
