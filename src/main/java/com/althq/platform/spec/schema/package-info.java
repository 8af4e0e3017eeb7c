/// The JSON Schema of a platform.yaml or of the configuration, and what it says about a file in the author's words.
@NullMarked
package com.althq.platform.spec.schema;

import org.jspecify.annotations.NullMarked;
