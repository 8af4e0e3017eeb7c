/// Who may do what: roles and policies.
@NullMarked
package com.althq.platform.resource.identity;

import org.jspecify.annotations.NullMarked;
