package com.althq.platform.cli;

import com.althq.platform.engine.offline.NameConflicts;
import com.althq.platform.report.Annotation;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.JsonReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.TerminalReport;
import com.althq.platform.report.Visible;
import com.althq.platform.source.SimilarFileName;
import com.althq.platform.spec.Finding;
import com.althq.platform.spec.Read;
import com.althq.platform.spec.SpecReader;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `platform validate`: everything that is wrong with some specifications, at once.
@Command(
        name = "validate",
        description = "Check specifications and print everything that is wrong with them, with its place.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ValidateCommand implements Callable<Integer> {

    /// What is printed.
    enum Format {
        TEXT,
        JSON,
        GITHUB
    }

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
    Format format;

    @Option(names = "--strict", description = "Warnings fail too.")
    boolean strict;

    @Option(names = "--quiet", description = "Print findings alone, nothing about files that have none.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var inputs = new SpecInputs(System.in).read(names);
        var reader = new SpecReader();
        var checked = beside(inputs.readable().stream()
                .map(it -> new Validated(it.path(), reader.read(it.content())))
                .toList());
        print(screen, checked);
        if (format == Format.GITHUB) {
            screen.ask(inputs.similar());
        } else {
            inputs.similar().forEach(it -> screen.say(Visible.text(SimilarFileName.question(it))));
        }
        inputs.problems().forEach(screen::say);
        if (!inputs.problems().isEmpty()) {
            return ExitCode.USAGE;
        }
        return checked.stream().anyMatch(it -> ExitCode.refuses(it.findings(), strict))
                ? ExitCode.INVALID
                : ExitCode.DONE;
    }

    /// One file as it was read.
    private record Validated(String path, Read read) {

        /// The file itself, however it is named; standard input has no other name.
        private String file() {
            try {
                return Path.of(path).toRealPath().toString();
            } catch (IOException | InvalidPathException e) {
                return path;
            }
        }
    }

    /// What is wrong with each file, and with each beside the others.
    private static List<JsonReport.Checked> beside(List<Validated> files) {
        var distinct = files.stream()
                .collect(Collectors.toMap(Validated::file, it -> it, (first, _) -> first, LinkedHashMap::new));
        var conflicts = NameConflicts.of(distinct.values().stream()
                .flatMap(it -> it.read() instanceof Read.Valid valid
                        ? Stream.of(new NameConflicts.Declared(it.path(), valid.spec(), valid.source()))
                        : Stream.empty())
                .toList());
        return files.stream()
                .map(it -> new JsonReport.Checked(
                        it.path(),
                        Stream.concat(
                                        it.read().findings().stream(),
                                        conflicts.getOrDefault(it.path(), List.of()).stream())
                                .sorted(Finding.READING_ORDER)
                                .toList()))
                .toList();
    }

    private void print(Screen screen, List<JsonReport.Checked> checked) {
        switch (format) {
            case JSON -> screen.print(JsonReport.validation(checked));
            case GITHUB -> screen.annotate(Annotation.of(report(checked)));
            case TEXT -> checked.forEach(it -> screen.print(text(it)));
        }
    }

    private String text(JsonReport.Checked file) {
        var colour = Screen.colour();
        var findings = TerminalReport.findings(file.path(), file.findings(), colour);
        return !findings.isEmpty() || quiet ? findings : TerminalReport.valid(file.path());
    }

    private static Report report(List<JsonReport.Checked> checked) {
        List<FileReport> files = checked.stream()
                .<FileReport>map(it -> new FileReport.Rejected(it.path(), it.findings()))
                .toList();
        return new Report("", "", "offline", Optional.empty(), Optional.empty(), Optional.empty(), files);
    }
}
