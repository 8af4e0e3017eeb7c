package com.althq.platform.github;

import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHIOException;

/// GitHub did not answer in a time worth waiting. The library hands this kind on as it is.
final class GitHubTimeoutException extends GHIOException {

    private static final long serialVersionUID = 1;

    GitHubTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
