package com.althq.platform.cli.output;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.usecase.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/// Lets a command that changes something end in order on SIGINT or SIGTERM: the request to stop is passed on once,
/// and the process waits for the command to end.
public final class InterruptHandling {

    private InterruptHandling() {}

    /// Runs a task. If the process is asked to stop meanwhile, it waits for the task and exits with its code.
    ///
    /// @param task prints its result, also when it was cancelled; a failure of the environment is printed here
    public static int run(Cancellation cancellation, Screen screen, IntSupplier task) {
        var code = new CompletableFuture<Integer>();
        var stop = new Thread(
                () -> {
                    cancellation.request(Screen.isTerminal());
                    screen.printNotice(
                            "stopping: waiting for what is being done to end%s. A runner of GitHub waits about 7.5"
                                            .formatted(cancellation
                                                    .runningProcessId()
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
