package com.althq.platform.standin;

import java.nio.file.Path;

/// The stand-in provider as a process of its own, as the engine starts its plugins: the port is the first line that it
/// prints. It ends when it is killed, or with the process that started it.
public final class StandInProcess {

    private StandInProcess() {}

    /// @param args the file of the world; the engine adds its address, which the handshake says as well
    public static void main(String[] args) throws InterruptedException {
        try (var standIn = StandIn.alone(Path.of(args[0]))) {
            System.out.println(standIn.port());
            var parent = ProcessHandle.current().parent();
            var _ = parent.map(
                    it -> it.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
            standIn.awaitEnd();
        }
    }
}
