package com.althq.platform.cli.command;

import com.althq.platform.cli.input.SpecFileReader;
import com.althq.platform.cli.output.OutputFormatOption;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.report.Annotation;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.report.text.VisibleText;
import com.althq.platform.source.SimilarFileName;
import com.althq.platform.usecase.CheckSpecs;
import com.althq.platform.usecase.Outcome;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `platform validate`: shows all findings of one or more specifications.
@Command(
        name = "validate",
        description = "Check specifications and print everything that is wrong with them, with its place.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = "Files; folders, for every platform.yaml below; or - for standard input.")
    List<String> names;

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            paramLabel = "text|json|github",
            description = "What to print: text (default), json, or github for annotations.")
    OutputFormatOption.OfFindings format;

    @Option(names = "--strict", description = "Warnings fail too.")
    boolean strict;

    @Option(names = "--quiet", description = "Print findings alone, nothing about files that have none.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var inputs = new SpecFileReader(System.in).read(names);
        var result = new CheckSpecs(strict, SpecFileReader::realPath).run(inputs.readable());
        print(screen, result);
        if (format == OutputFormatOption.OfFindings.GITHUB) {
            screen.annotateSimilar(inputs.similar());
        } else {
            inputs.similar().forEach(it -> screen.printNotice(VisibleText.text(SimilarFileName.question(it))));
        }
        inputs.problems().forEach(screen::printNotice);
        return inputs.problems().isEmpty() ? result.outcome().code() : Outcome.USAGE.code();
    }

    private void print(Screen screen, CheckSpecs.Result result) {
        switch (format) {
            case JSON -> screen.print(JsonRenderer.validation(result.files()));
            case GITHUB -> screen.annotate(Annotation.of(result.report()));
            case TEXT -> result.files().forEach(it -> screen.print(text(it)));
        }
    }

    private String text(JsonRenderer.CheckedFile file) {
        var colour = Screen.colour();
        var findings = TerminalRenderer.findings(file.path(), file.findings(), colour);
        return !findings.isEmpty() || quiet ? findings : TerminalRenderer.valid(file.path());
    }
}
