/// The GitHub side: payloads in; comments, outputs, summary and annotations out. The only package that uses the
/// GitHub client library.
@NullMarked
package com.althq.platform.github;

import org.jspecify.annotations.NullMarked;
