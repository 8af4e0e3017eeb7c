/// Who may talk to whom.
@NullMarked
package com.althq.platform.resource.network;

import org.jspecify.annotations.NullMarked;
