package com.althq.platform.cli.output;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.usecase.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/// Lets what changes things end in order when this process is asked to stop: the wish is passed on once, and then
/// waited for.
public final class InterruptHandling {

    private InterruptHandling() {}

    /// Runs it. Whoever stops this process meanwhile waits until it has ended, and gets its exit code.
    ///
    /// @param task prints what came of it, also when it was cancelled; trouble around us is told here
    public static int run(Cancellation cancellation, Screen screen, IntSupplier task) {
        var code = new CompletableFuture<Integer>();
        var stop = new Thread(
                () -> {
                    cancellation.request(Screen.isTerminal());
                    screen.printNotice(
                            "stopping: waiting for what is being done to end%s. A runner of GitHub waits about 7.5"
                                            .formatted(cancellation
                                                    .awaited()
                                                    .map(it -> " (process " + it + ")")
                                                    .orElse(""))
                                    + " seconds before it kills; what is half done then is told by the next run.");
                    Runtime.getRuntime().halt(code.join());
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            var result = runAndReportFailure(screen, task);
            code.complete(result);
            return result;
        } finally {
            code.complete(Outcome.BUG.code());
            remove(stop);
        }
    }

    private static int runAndReportFailure(Screen screen, IntSupplier task) {
        try {
            return task.getAsInt();
        } catch (EnvironmentFailureException e) {
            return screen.printFailure(e);
        }
    }

    private static void remove(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            // It runs already, and ends this process with the code above.
        }
    }
}
