package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.stack.EngineUpdateOutcome;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.plan.review.Review;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Runs one `pulumi up`, on the condition that the state still has the previewed version when the lock is held.
record GuardedUp(StackSession session, Progress progress) {

    /// The command.
    ///
    /// @param expected            the version of the previewed state
    /// @param refreshes           whether the engine writes the state before the program runs
    /// @param arguments           the arguments of the CLI
    /// @param repositoriesCreated whether this apply has created image repositories before
    record UpCommand(
            Optional<Review.StateVersion> expected,
            boolean refreshes,
            List<String> arguments,
            LanguageHost.Program program,
            boolean repositoriesCreated) {}

    /// The result of the command.
    ///
    /// @param failure the exception of the program or of the check, a [StateChangedException]
    record UpResult(EngineUpdateOutcome changes, Optional<RuntimeException> failure) {}

    UpResult run(UpCommand up) {
        var events = session.engine().newEventLogFile();
        try (var host = host(up, events)) {
            var changes = session.engine()
                    .runWithProgress(host, events, progress, up.arguments().toArray(String[]::new));
            return new UpResult(changes, host.failure());
        }
    }

    /// With a refresh the state is checked when the engine asks for packages, and the engine has to be stopped; else
    /// when the program begins, whose exception stops it.
    private LanguageHost host(UpCommand up, Path events) {
        var declared = new DeclaredResources(session.workspace().stack());
        return up.refreshes()
                ? LanguageHost.of(declared, up.program(), () -> {
                    if (hasStateChanged(up)) {
                        session.engine().cancelAndAwaitStop(events);
                        throw new StateChangedException();
                    }
                })
                : LanguageHost.of(declared, (request, monitor) -> {
                    if (hasStateChanged(up)) {
                        throw new StateChangedException();
                    }
                    up.program().run(request, monitor);
                });
    }

    private boolean hasStateChanged(UpCommand up) {
        return !up.expected().equals(session.version());
    }
}
