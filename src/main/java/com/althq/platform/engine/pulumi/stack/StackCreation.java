package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.PulumiCommand;
import com.althq.platform.engine.pulumi.state.ExportedState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Creates a stack in its backend with `pulumi stack init`.
public final class StackCreation {

    private StackCreation() {}

    /// Creates the stack unless it exists.
    ///
    /// @return whether it was created; false if it existed
    /// @throws EnvironmentFailureException if it cannot be created, or is locked
    public static boolean create(StackSession session) {
        session.throwIfCancelled("before the stack was made");
        var result = init(session);
        if (!result.ok() && !alreadyExists(result)) {
            throw session.diagnosis()
                    .of("making the stack", result, Optional.empty(), Optional.empty(), "Nothing was changed.");
        }
        return result.ok();
    }

    /// Creates the stack, to be used with the secrets provider of another state.
    ///
    /// @throws EnvironmentFailureException if it cannot be created, or is locked
    public static void createLike(StackSession session, ExportedState like) {
        var _ = create(session);
        like.secrets().ifPresent(session.workspace()::writeEncryption);
    }

    private static PulumiCommand.Result init(StackSession session) {
        var arguments =
                new ArrayList<>(List.of("stack", "init", session.workspace().stack(), "--no-select"));
        session.settings().secretsProvider().ifPresent(it -> arguments.addAll(List.of("--secrets-provider", it)));
        return session.runShortCommand(arguments.toArray(String[]::new));
    }

    private static boolean alreadyExists(PulumiCommand.Result result) {
        return result.text().contains("already exists");
    }

    /// Checks that an existing stack is not locked, by trying to create it: that changes nothing and works with every
    /// backend. The settings file that this leaves behind is discarded.
    ///
    /// @throws EnvironmentFailureException of kind LOCKED if it is locked
    public static void requireUnlocked(StackSession session) {
        var stack = session.workspace().stack();
        try (var temporary = new StackSession(session.settings(), stack, session.cancellation())) {
            var _ = create(temporary);
        }
    }
}
