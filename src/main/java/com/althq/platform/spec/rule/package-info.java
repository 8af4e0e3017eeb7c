/// What a JSON Schema cannot say about a platform.yaml: one class per subject.
@NullMarked
package com.althq.platform.spec.rule;

import org.jspecify.annotations.NullMarked;
