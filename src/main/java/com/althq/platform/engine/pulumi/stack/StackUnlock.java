package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.FileBackend;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.state.LockMessageParser;
import com.althq.platform.engine.pulumi.state.StackLock;
import com.althq.platform.engine.pulumi.state.StackLocks;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// Finds the locks of a stack and releases one of them.
public final class StackUnlock {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    private final PulumiSettings settings;
    private final String stack;
    private final Cancellation cancellation;

    public StackUnlock(PulumiSettings settings, String stack, Cancellation cancellation) {
        this.settings = settings;
        this.stack = stack;
        this.cancellation = cancellation;
    }

    /// The present locks. For a backend that is not local they are found by trying to take the lock, which is
    /// released at once.
    ///
    /// @throws EnvironmentFailureException if the backend fails or has no such stack
    public List<StackLock> held() {
        var held = StackLocks.held(settings, stack);
        var missing = FileBackend.of(settings).filter(it -> !it.hasStack(stack));
        if (held.filter(List::isEmpty).isPresent() && missing.isPresent()) {
            throw StackList.noSuchStack(stack);
        }
        return held.orElseGet(() -> {
            try (var session = new StackSession(settings, stack, cancellation)) {
                StackList.requireState(session);
                return locksByTrying(session);
            }
        });
    }

    /// Tries to create the stack, which exists: the command fails, and says whether because of a lock.
    public static List<StackLock> locksByTrying(StackSession session) {
        var result =
                session.runShortCommand("stack", "init", session.workspace().stack(), "--no-select");
        if (LockMessageParser.isLocked(result.text())) {
            return LockMessageParser.locks(result.text());
        }
        if (result.text().contains("already exists")) {
            return List.of();
        }
        throw session.diagnosis().of("looking for locks", result, Optional.empty(), Optional.empty(), NOTHING_CHANGED);
    }

    /// Releases one lock.
    ///
    /// @param lock a lock from [#held]
    /// @return false if it is no longer there; nothing was done then
    /// @throws EnvironmentFailureException if it cannot be released without releasing others
    public boolean release(StackLock lock) {
        return FileBackend.of(settings).map(it -> release(it, lock)).orElseGet(() -> releaseAll(lock));
    }

    private boolean release(FileBackend backend, StackLock lock) {
        try {
            for (var it : StackLocks.files(backend.lockFolder(stack))) {
                if (it.lock().equals(lock)) {
                    Files.deleteIfExists(it.file().resolveSibling(it.file().getFileName() + ".attrs"));
                    return Files.deleteIfExists(it.file());
                }
            }
            return false;
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "the lock could not be removed: %s. %s".formatted(e.getMessage(), NOTHING_CHANGED));
        }
    }

    /// The CLI releases all locks of a stack, so there must be only this one.
    private boolean releaseAll(StackLock lock) {
        try (var session = new StackSession(settings, stack, cancellation)) {
            StackList.requireState(session);
            var held = locksByTrying(session);
            if (!held.contains(lock)) {
                return false;
            }
            if (held.size() > 1) {
                throw EnvironmentFailureException.couldNotTell(
                        "%d locks are held, and in this backend only all of them can be released at once. %s"
                                .formatted(held.size(), NOTHING_CHANGED));
            }
            var result = session.runShortCommand("cancel", "--yes", "--stack", stack);
            if (!result.ok()) {
                throw session.diagnosis()
                        .of("releasing the lock", result, Optional.empty(), Optional.empty(), NOTHING_CHANGED);
            }
            return true;
        }
    }
}
