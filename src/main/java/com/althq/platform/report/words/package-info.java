/// A plan in the words of platform.yaml: what resources are called, what is highlighted, sentences about grants, and
/// what newly expires, opens or loses its protection.
@NullMarked
package com.althq.platform.report.words;

import org.jspecify.annotations.NullMarked;
