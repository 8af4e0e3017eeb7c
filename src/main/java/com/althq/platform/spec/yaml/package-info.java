/// The text of a platform.yaml to a tree whose every key and value knows where it stands.
@NullMarked
package com.althq.platform.spec.yaml;

import org.jspecify.annotations.NullMarked;
