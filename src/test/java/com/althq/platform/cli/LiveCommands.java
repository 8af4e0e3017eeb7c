package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.TestedCli;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/// Runs commands in this process, against a stack of the real engine.
final class LiveCommands {

    private LiveCommands() {}

    /// @param surroundings gives the command the variables of the process that it believes to be
    static <T extends Callable<Integer>> Invocation run(
            LiveStack stack, T command, Surroundings<T> surroundings, String... arguments) {
        return runAt(stack.settings().backend(), stack, command, surroundings, arguments);
    }

    /// The same with its state where the command is told.
    static <T extends Callable<Integer>> Invocation runAt(
            String backend, LiveStack stack, T command, Surroundings<T> surroundings, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureMapper())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        surroundings.of(command).process = process(stack);
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--backend", backend));
        return new Invocation(line.execute(all.toArray(String[]::new)), out.toString(), err.toString());
    }

    interface Surroundings<T> {
        PlaceOptions of(T command);
    }

    private static Map<String, String> process(LiveStack stack) {
        var process = new HashMap<>(stack.environment());
        process.put(
                "PATH", TestedCli.path().getParent() + ":" + stack.environment().get("PATH"));
        return process;
    }
}
