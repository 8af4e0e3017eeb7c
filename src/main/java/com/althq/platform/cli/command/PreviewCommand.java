package com.althq.platform.cli.command;

import com.althq.platform.cli.input.BaseVersionReader;
import com.althq.platform.cli.input.ReviewFile;
import com.althq.platform.cli.option.NextCommand;
import com.althq.platform.cli.option.SpecOptions;
import com.althq.platform.cli.output.OutputFormatOption;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.report.Annotation;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.markdown.MarkdownRenderer;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.report.text.TextBudget;
import com.althq.platform.usecase.BaseVersion;
import com.althq.platform.usecase.Outcome;
import com.althq.platform.usecase.PreviewSpec;
import com.althq.platform.usecase.ShellWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `platform preview`: shows what applying a specification would change.
@Command(
        name = "preview",
        description = {
            "Show what a specification would change.",
            "",
            "It compares two versions of the file, or shows everything as new without --base. It needs no"
                    + " account, no network and no credentials, and does not look at what really exists.",
            "",
            "With --engine pulumi it compares the file with what really exists, and changes nothing there."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PreviewCommand implements Callable<Integer> {

    /// The engine that computes the preview.
    enum EngineName {
        OFFLINE,
        PULUMI
    }

    @Parameters(paramLabel = "FILE|-", description = "The specification, or - for standard input.")
    String name;

    @Option(
            names = "--base",
            paramLabel = "FILE|REV",
            description = "What to compare with: a file, or a git revision of the same file.")
    Optional<String> base;

    @Option(
            names = "--engine",
            defaultValue = "OFFLINE",
            paramLabel = "offline|pulumi",
            description = "Who answers: offline (default), or pulumi, which looks at the account.")
    EngineName engineName;

    @Option(names = "--refresh", description = "With --engine pulumi: compare the state with the account first.")
    boolean refresh;

    @Option(
            names = "--review-out",
            paramLabel = "FILE",
            description = "With --engine pulumi: where to write what is to be reviewed, for `apply --review-file`.")
    Optional<Path> reviewOut;

    @Option(names = "--commit", paramLabel = "SHA", description = "The commit that the specification is of.")
    Optional<String> commit;

    @Mixin
    SpecOptions options;

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            paramLabel = "text|markdown|json|github",
            description = "What to print: text (default), markdown for a comment, json, or github for annotations.")
    OutputFormatOption.OfReport format;

    @Option(names = "--strict", description = "Warnings fail too.")
    boolean strict;

    @Option(names = "--quiet", description = "Print nothing unless something is wrong.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (engineName == EngineName.OFFLINE && (refresh || reviewOut.isPresent())) {
            throw new ParameterException(
                    spec.commandLine(), "--refresh and --review-out look at the account: add --engine pulumi");
        }
        if (engineName == EngineName.PULUMI && base.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--base is for the offline engine: pulumi compares with what really exists");
        }
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var result = new PreviewSpec(strict, comparison()).run(options.read(name));
        if (result.outcome() != Outcome.DONE || !quiet || result.hasFindings()) {
            print(screen, result);
        }
        return result.outcome().code();
    }

    private PreviewSpec.Comparison comparison() {
        return switch (engineName) {
            case OFFLINE ->
                new PreviewSpec.WithVersion(
                        base.map(it -> BaseVersionReader.of(name, it)).orElse(BaseVersion.NONE));
            case PULUMI ->
                new PreviewSpec.WithAccount(
                        options.live(), refresh, commit, reviewOut.map(it -> review -> ReviewFile.write(it, review)));
        };
    }

    private void print(Screen screen, PreviewSpec.Result result) {
        var report = result.report();
        screen.print(
                switch (format) {
                    case TEXT -> text(report, Screen.colour());
                    case MARKDOWN -> MarkdownRenderer.render(report, TextBudget.COMMENT);
                    case JSON -> JsonRenderer.of(report);
                    case GITHUB -> {
                        screen.annotate(Annotation.of(report));
                        yield text(report, false);
                    }
                });
    }

    /// The preview as text. The commands it ends with depend on the engine and the options.
    private String text(Report report, boolean colour) {
        if (engineName == EngineName.PULUMI) {
            return TerminalRenderer.render(report, applyCommands(report.files().getFirst()), colour);
        }
        return format == OutputFormatOption.OfReport.GITHUB
                ? TerminalRenderer.render(report, List.of("nothing was changed."), colour)
                : TerminalRenderer.render(report, colour);
    }

    /// The commands that apply just this preview.
    private List<String> applyCommands(FileReport file) {
        if (!(file instanceof FileReport.Previewed it)) {
            return List.of();
        }
        var command = new NextCommand(spec);
        var apply = "apply " + ShellWord.quoted(name);
        return reviewOut
                .map(review -> List.of(
                        "nothing was changed. To apply just this:",
                        command.apply(apply + " --review-file " + ShellWord.quoted(review.toString()))))
                .orElseGet(() -> List.of(
                        "nothing was changed. To apply just this, with all that was compared, or with its digest alone:",
                        command.apply("preview %s --engine pulumi%s --review-out review.json"
                                .formatted(ShellWord.quoted(name), refresh ? " --refresh" : "")),
                        command.apply("%s --reviewed %s%s"
                                .formatted(apply, it.plan().digest(), refresh ? " --refresh" : ""))));
    }
}
