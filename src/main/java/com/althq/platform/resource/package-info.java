/// Building blocks of AWS and Cloudflare with our defaults: one small builder each, by layer.
@NullMarked
package com.althq.platform.resource;

import org.jspecify.annotations.NullMarked;
