package com.althq.platform.standin;

import java.nio.file.Path;
import java.util.List;

/// The stand-in provider as a process of its own, as the engine starts its plugins: the port is the first line that it
/// prints. It ends when it is killed, or with the process that started it, unless it was started alone.
public final class StandInProcess {

    private static final String ALONE = "--alone";

    private StandInProcess() {}

    /// @param args the file of the world, and `--alone` where nobody waits for it; the engine adds its address, which
    /// it
    ///             says again when it shakes hands
    public static void main(String[] args) throws InterruptedException {
        try (var standIn = StandInProvider.alone(Path.of(args[0]))) {
            System.out.println(standIn.port());
            var parent =
                    ProcessHandle.current().parent().filter(_ -> !List.of(args).contains(ALONE));
            var _ = parent.map(
                    it -> it.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
            standIn.awaitEnd();
        }
    }
}
