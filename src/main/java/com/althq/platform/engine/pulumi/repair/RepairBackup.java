package com.althq.platform.engine.pulumi.repair;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;

/// Writes the backup of a state before a repair.
final class RepairBackup {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    private RepairBackup() {}

    /// @param export the exported state
    /// @return the new file
    /// @throws EnvironmentFailureException if it cannot be written
    static Path write(Path folder, String stack, String export) {
        var file =
                folder.resolve("%s-%d.state.json".formatted(stack, Instant.now().toEpochMilli()));
        try {
            OwnerOnlyFile.write(file, export);
            return file;
        } catch (AccessDeniedException e) {
            // Its message is the name of the file alone.
            throw unwritten(file, "permission denied");
        } catch (IOException e) {
            throw unwritten(file, String.valueOf(e.getMessage()));
        }
    }

    private static EnvironmentFailureException unwritten(Path file, String why) {
        return EnvironmentFailureException.couldNotTell(
                "%s could not be written: %s. %s".formatted(file, why, NOTHING_CHANGED));
    }
}
