package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.EmptyBackend;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/// Opens sessions on a new local backend, for commands that must not touch the real state; it is deleted with the
/// workspace of the given session. The real state is not touched.
public final class TemporaryBackend {

    private TemporaryBackend() {}

    /// A backend without a stack, whose secrets are encrypted with the passphrase.
    public static StackSession of(StackSession session) {
        return of(session, Optional.empty());
    }

    /// @param secretsProvider the secrets provider instead of a passphrase
    /// @throws EnvironmentFailureException if the folder cannot be created
    public static StackSession of(StackSession session, Optional<String> secretsProvider) {
        var folder = session.workspace().file("backend");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "a temporary folder could not be made: " + e.getMessage() + ". Nothing was changed.");
        }
        return session(session, "file://" + folder.toAbsolutePath(), secretsProvider.orElse(Workspace.PASSPHRASE));
    }

    /// A backend with the stack, empty, for previews only.
    ///
    /// @throws EnvironmentFailureException if the files cannot be written
    public static StackSession withEmptyStack(StackSession session) {
        var workspace = session.workspace();
        return session(session, EmptyBackend.create(workspace.file("empty"), workspace.stack()), Workspace.PASSPHRASE);
    }

    private static StackSession session(StackSession session, String backend, String secretsProvider) {
        return new StackSession(
                session.settings().withBackend(backend, secretsProvider),
                session.workspace().stack(),
                session.cancellation());
    }
}
