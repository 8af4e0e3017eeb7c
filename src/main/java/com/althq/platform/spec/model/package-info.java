/// A platform.yaml as data: the specification, its ten sections, its secrets, and the order in which sections are
/// provisioned.
@NullMarked
package com.althq.platform.spec.model;

import org.jspecify.annotations.NullMarked;
