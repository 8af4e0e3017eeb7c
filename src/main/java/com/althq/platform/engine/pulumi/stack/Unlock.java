package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.FileBackend;
import com.althq.platform.engine.pulumi.command.Settings;
import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.engine.pulumi.state.Lock;
import com.althq.platform.engine.pulumi.state.LockText;
import com.althq.platform.engine.pulumi.state.Locks;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// Gives back a lock that somebody left behind: the one that was shown, and no other.
public final class Unlock {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    private final Settings settings;
    private final String stack;
    private final Cancellation cancellation;

    public Unlock(Settings settings, String stack, Cancellation cancellation) {
        this.settings = settings;
        this.stack = stack;
        this.cancellation = cancellation;
    }

    /// Who holds the stack. Where the backend is no folder that can be seen only by trying to take the lock, which is
    /// given back at once.
    ///
    /// @throws TroubleException if the backend does not answer, or has no such stack
    public List<Lock> held() {
        var held = Locks.held(settings, stack);
        var missing = FileBackend.of(settings).filter(it -> !it.has(stack));
        if (held.filter(List::isEmpty).isPresent() && missing.isPresent()) {
            throw Stacks.noneOf(stack);
        }
        return held.orElseGet(() -> {
            try (var run = new StackRun(settings, stack, cancellation)) {
                Stacks.existing(run);
                return asked(run);
            }
        });
    }

    /// A stack that is there is never made: this fails in any case, and it is why that tells.
    public static List<Lock> asked(StackRun run) {
        var result = run.plain("stack", "init", run.workspace().stack(), "--no-select");
        if (LockText.isLocked(result.text())) {
            return LockText.locks(result.text());
        }
        if (result.text().contains("already exists")) {
            return List.of();
        }
        throw run.diagnosis().of("looking for locks", result, Optional.empty(), Optional.empty(), NOTHING_CHANGED);
    }

    /// @param lock one that was held when somebody looked
    /// @return false if it has gone by itself meanwhile; nothing was done then
    /// @throws TroubleException if it cannot be released without releasing others too
    public boolean release(Lock lock) {
        return FileBackend.of(settings).map(it -> release(it, lock)).orElseGet(() -> releaseAll(lock));
    }

    private boolean release(FileBackend backend, Lock lock) {
        try {
            for (var it : Locks.files(backend.locks(stack))) {
                if (it.lock().equals(lock)) {
                    Files.deleteIfExists(it.file().resolveSibling(it.file().getFileName() + ".attrs"));
                    return Files.deleteIfExists(it.file());
                }
            }
            return false;
        } catch (IOException e) {
            throw TroubleException.couldNotTell(
                    "the lock could not be removed: %s. %s".formatted(e.getMessage(), NOTHING_CHANGED));
        }
    }

    /// The command releases every lock of a stack: good where there is only the one.
    private boolean releaseAll(Lock lock) {
        try (var run = new StackRun(settings, stack, cancellation)) {
            Stacks.existing(run);
            var held = asked(run);
            if (!held.contains(lock)) {
                return false;
            }
            if (held.size() > 1) {
                throw TroubleException.couldNotTell(
                        "%d locks are held, and in this backend only all of them can be released at once. %s"
                                .formatted(held.size(), NOTHING_CHANGED));
            }
            var result = run.plain("cancel", "--yes", "--stack", stack);
            if (!result.ok()) {
                throw run.diagnosis()
                        .of("releasing the lock", result, Optional.empty(), Optional.empty(), NOTHING_CHANGED);
            }
            return true;
        }
    }
}
