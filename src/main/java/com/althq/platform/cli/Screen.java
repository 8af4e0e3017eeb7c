package com.althq.platform.cli;

import com.althq.platform.github.WorkflowCommands;
import com.althq.platform.github.WorkflowCommands.Level;
import com.althq.platform.report.Annotation;
import com.althq.platform.spec.Severity;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/// What a command prints to.
final class Screen {

    private final PrintWriter out;
    private final PrintWriter err;

    Screen(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /// Whether colours are wanted: on a terminal, unless `NO_COLOR` is set.
    static boolean colour() {
        return Ansi.AUTO.enabled();
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }

    /// One line for the person, beside the result.
    void say(String line) {
        err.println("platform: " + line);
        err.flush();
    }

    void annotate(List<Annotation> annotations) {
        new WorkflowCommands(out)
                .annotate(annotations.stream()
                        .map(it -> new WorkflowCommands.Annotation(
                                it.severity() == Severity.ERROR ? Level.ERROR : Level.WARNING,
                                it.path(),
                                it.line(),
                                it.column(),
                                it.title(),
                                it.message()))
                        .toList());
    }
}
