package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.Settings;
import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.engine.pulumi.stack.StackRun;
import com.althq.platform.spec.PlatformSpec;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What a live preview says when it cannot be made.
public record Trouble(TroubleException.Kind kind, String line) {

    static final String FIXTURE = "platform-s3-only";

    /// Of the smallest specification.
    static Trouble of(LiveStack stack) throws IOException {
        return of(stack.settings(), LiveStack.fixture(FIXTURE));
    }

    static Trouble of(Settings settings) throws IOException {
        return of(settings, LiveStack.fixture(FIXTURE));
    }

    static Trouble of(Settings settings, PlatformSpec spec) {
        return of(() -> new PulumiEngine(settings, false, new Cancellation()).preview(LiveStack.target(), spec));
    }

    public static Trouble of(ThrowingCallable task) {
        var exception = catchThrowableOfType(TroubleException.class, task);
        assertThat(exception).as("no trouble").isNotNull();
        return new Trouble(exception.kind(), String.valueOf(exception.getMessage()));
    }

    static Trouble couldNotTell(String line) {
        return new Trouble(TroubleException.Kind.COULD_NOT_TELL, line);
    }

    static Trouble refused(String line) {
        return new Trouble(TroubleException.Kind.REFUSED_BY_PROVIDER, line);
    }

    static Settings withBackend(LiveStack stack, String backend) {
        var it = stack.settings();
        return new Settings(it.cli(), backend, it.secretsProvider(), it.home(), it.environment());
    }

    /// Makes the stack, empty.
    static void init(Settings settings) throws IOException {
        var stack = LiveStack.target().stack(LiveStack.fixture(FIXTURE).name());
        try (var run = new StackRun(settings, stack, new Cancellation())) {
            run.init();
        }
    }
}
