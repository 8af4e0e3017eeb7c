package com.althq.platform.cli.output;

import com.althq.platform.action.AnnotationCommands;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.github.WorkflowCommands;
import com.althq.platform.report.Annotation;
import com.althq.platform.report.text.VisibleText;
import com.althq.platform.usecase.Outcome;
import com.althq.platform.usecase.UseCaseResult;
import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/// What a command prints to.
public final class Screen {

    private final PrintWriter out;
    private final PrintWriter err;

    public Screen(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /// Whether colours are wanted: on a terminal, unless `NO_COLOR` is set.
    public static boolean colour() {
        return Ansi.AUTO.enabled();
    }

    /// Whether a person watches.
    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    public void print(String text) {
        out.print(text);
        out.flush();
    }

    /// How a use case ended.
    ///
    /// @return the exit code
    public int print(UseCaseResult result, OutputFormat format) {
        print(result, format.isJson());
        return result.outcome().code();
    }

    /// @param json whether programs read it
    void print(UseCaseResult result, boolean json) {
        print(json ? result.json() : result.terminal().apply(colour()));
    }

    /// One line for the person, beside the result.
    public void printNotice(String line) {
        err.println("platform: " + line);
        err.flush();
    }

    /// What went wrong around us.
    ///
    /// @return the exit code for it
    public int printFailure(EnvironmentFailureException trouble) {
        printNotice(VisibleText.text(String.valueOf(trouble.getMessage())));
        trouble.details().forEach(it -> err.println("  " + VisibleText.text(it)));
        err.flush();
        return Outcome.of(trouble.kind()).code();
    }

    /// Asks about files that are called nearly like a specification, as annotations.
    public void annotateSimilar(List<String> similar) {
        new WorkflowCommands(out).annotate(AnnotationCommands.similar(similar));
    }

    public void annotate(List<Annotation> annotations) {
        new WorkflowCommands(out).annotate(AnnotationCommands.commands(annotations));
    }
}
