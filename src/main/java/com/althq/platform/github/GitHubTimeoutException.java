package com.althq.platform.github;

import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHIOException;

/// GitHub did not answer in time. A subclass of the library's exception, so that the library passes it on
/// unchanged.
final class GitHubTimeoutException extends GHIOException {

    private static final long serialVersionUID = 1;

    GitHubTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
