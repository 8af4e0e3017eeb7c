package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.engine.pulumi.stack.StackCreation;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What a live preview says when it cannot be made.
public record FailedPreview(EnvironmentFailureException.Kind kind, String line) {

    static final String FIXTURE = "platform-s3-only";

    /// Of the smallest specification.
    static FailedPreview of(LiveStack stack) throws IOException {
        return of(stack.settings(), LiveStack.fixture(FIXTURE));
    }

    static FailedPreview of(PulumiSettings settings) throws IOException {
        return of(settings, LiveStack.fixture(FIXTURE));
    }

    static FailedPreview of(PulumiSettings settings, PlatformSpec spec) {
        return of(() -> new PulumiEngine(settings, false, new Cancellation()).preview(LiveStack.target(), spec));
    }

    public static FailedPreview of(ThrowingCallable task) {
        var exception = catchThrowableOfType(EnvironmentFailureException.class, task);
        assertThat(exception).as("no trouble").isNotNull();
        return new FailedPreview(exception.kind(), String.valueOf(exception.getMessage()));
    }

    public static FailedPreview couldNotTell(String line) {
        return new FailedPreview(EnvironmentFailureException.Kind.COULD_NOT_TELL, line);
    }

    static FailedPreview refused(String line) {
        return new FailedPreview(EnvironmentFailureException.Kind.REFUSED_BY_PROVIDER, line);
    }

    static PulumiSettings withBackend(LiveStack stack, String backend) {
        var it = stack.settings();
        return new PulumiSettings(it.cli(), backend, it.secretsProvider(), it.home(), it.environment());
    }

    /// Makes the stack, empty.
    static void init(PulumiSettings settings) throws IOException {
        var stack = LiveStack.target().stack(LiveStack.fixture(FIXTURE).name());
        try (var session = new StackSession(settings, stack, new Cancellation())) {
            StackCreation.create(session);
        }
    }
}
