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

/// The output of a command: results on standard output, notices on standard error.
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

    /// Whether standard output and input are a terminal.
    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    public void print(String text) {
        out.print(text);
        out.flush();
    }

    /// Prints the result of a use case.
    ///
    /// @return the exit code
    public int print(UseCaseResult result, OutputFormatOption format) {
        print(result, format.isJson());
        return result.outcome().code();
    }

    /// @param json whether to print JSON instead of text
    void print(UseCaseResult result, boolean json) {
        print(json ? result.json() : result.terminal().apply(colour()));
    }

    /// Prints one line on standard error.
    public void printNotice(String line) {
        err.println("platform: " + line);
        err.flush();
    }

    /// Prints a failure of the environment on standard error.
    ///
    /// @return the exit code for it
    public int printFailure(EnvironmentFailureException trouble) {
        printNotice(VisibleText.text(String.valueOf(trouble.getMessage())));
        trouble.details().forEach(it -> err.println("  " + VisibleText.text(it)));
        err.flush();
        return Outcome.of(trouble.kind()).code();
    }

    /// Prints workflow commands that ask about files whose name is close to `platform.yaml`.
    public void annotateSimilar(List<String> similar) {
        new WorkflowCommands(out).annotate(AnnotationCommands.similar(similar));
    }

    public void annotate(List<Annotation> annotations) {
        new WorkflowCommands(out).annotate(AnnotationCommands.commands(annotations));
    }
}
