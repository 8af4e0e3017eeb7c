package com.althq.platform.cli;

import com.althq.platform.config.Asked;
import com.althq.platform.config.Configuration;
import com.althq.platform.config.Configured;
import com.althq.platform.config.Environment;
import com.althq.platform.config.Target;
import com.althq.platform.engine.Change;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.report.Annotation;
import com.althq.platform.report.Budget;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.JsonReport;
import com.althq.platform.report.MarkdownReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.ReviewLines;
import com.althq.platform.report.TerminalReport;
import com.althq.platform.spec.Finding;
import com.althq.platform.spec.PlatformSpec;
import com.althq.platform.spec.Read;
import com.althq.platform.spec.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `platform preview`: what a specification would change.
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

    /// What is printed.
    enum Format {
        TEXT,
        MARKDOWN,
        JSON,
        GITHUB
    }

    /// Who answers.
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
    TargetOptions options;

    @Mixin
    ImageOption image;

    @Mixin
    LiveOptions live;

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            paramLabel = "text|markdown|json|github",
            description = "What to print: text (default), markdown for a comment, json, or github for annotations.")
    Format format;

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
        var asked = options.asked(image.tag());
        var input = SpecInputs.require(name);
        var configuration = ConfigurationInput.of(options.configuration, name, asked.environment());
        return switch (configuration.configured()) {
            case Configured.Usable it -> preview(screen, it.configuration(), asked, input);
            case Configured.Unusable it -> {
                var target = Configuration.DEFAULT.target(asked, Optional.empty());
                print(screen, target, rejected(configuration.path(), it.findings(), input));
                yield ExitCode.INVALID;
            }
        };
    }

    private int preview(Screen screen, Configuration configuration, Asked asked, SpecInputs.Input input) {
        var target = configuration.target(asked, Optional.empty());
        var compared = base.map(it -> BaseSpec.of(name, it)).orElse(BaseSpec.NONE);
        return switch (new SpecReader(configuration.secretKeys(target), target.region()).read(input.content())) {
            case Read.Invalid it -> {
                print(screen, target, List.of(new FileReport.Rejected(input.path(), it.findings())));
                yield ExitCode.INVALID;
            }
            case Read.Valid it
            when ExitCode.refuses(it.findings(), strict) -> {
                print(screen, target, List.of(new FileReport.Rejected(input.path(), it.findings())));
                yield ExitCode.INVALID;
            }
            case Read.Valid it -> {
                var file = switch (engineName) {
                    case OFFLINE ->
                        previewed(
                                target,
                                input.path(),
                                it.spec(),
                                compared.ofService(it.spec().name()),
                                it.findings());
                    case PULUMI ->
                        live(configuration.environment(target.environment()), target, input, it.spec(), it.findings());
                };
                if (!quiet || !it.findings().isEmpty()) {
                    print(screen, target, List.of(file));
                }
                yield ExitCode.DONE;
            }
        };
    }

    /// What is wrong with the configuration, and with the specification as far as that can be said without it.
    private static List<FileReport> rejected(String path, List<Finding> findings, SpecInputs.Input input) {
        var files = new ArrayList<FileReport>();
        files.add(new FileReport.Rejected(path, findings));
        if (new SpecReader().read(input.content()) instanceof Read.Invalid it) {
            files.add(new FileReport.Rejected(input.path(), it.findings()));
        }
        return files;
    }

    private FileReport previewed(
            Target target, String path, PlatformSpec head, BaseSpec compared, List<Finding> findings) {
        var plan = new OfflineEngine().preview(target, new Change(compared.spec(), Optional.of(head)));
        return new FileReport.Previewed(path, head.name(), plan, findings, false, compared.notes());
    }

    private FileReport live(
            Environment environment, Target target, SpecInputs.Input input, PlatformSpec head, List<Finding> findings) {
        var settings = live.settings(environment, target.environment());
        var preview = new PulumiEngine(settings, refresh, new Cancellation()).preview(target, head);
        reviewOut.ifPresent(it ->
                ReviewFile.write(it, preview.review(GitBlob.of(input.content()), commit, Versions.reviewed(settings))));
        var notes = new ArrayList<>(preview.warnings());
        ReviewLines.late(preview.rows()).forEach(it -> notes.add(it.plain()));
        return new FileReport.Previewed(input.path(), head.name(), preview.plan(), findings, false, notes);
    }

    private void print(Screen screen, Target target, List<FileReport> files) {
        var report = new Report(
                target.environment(),
                target.region(),
                engineName.name().toLowerCase(Locale.ROOT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                files);
        switch (format) {
            case TEXT -> screen.print(text(report, Screen.colour()));
            case MARKDOWN -> screen.print(MarkdownReport.render(report, Budget.COMMENT));
            case JSON -> screen.print(json(target, files));
            case GITHUB -> {
                screen.annotate(Annotation.of(report));
                screen.print(text(report, false));
            }
        }
    }

    /// What comes next depends on what was asked, and where.
    private String text(Report report, boolean colour) {
        if (engineName == EngineName.PULUMI) {
            return TerminalReport.render(report, apply(report.files().getFirst()), colour);
        }
        return format == Format.GITHUB
                ? TerminalReport.render(report, List.of("nothing was changed."), colour)
                : TerminalReport.render(report, colour);
    }

    /// How just this is applied.
    private List<String> apply(FileReport file) {
        if (!(file instanceof FileReport.Previewed it)) {
            return List.of();
        }
        var command = new NextCommand(spec);
        var apply = "apply " + NextCommand.quoted(name);
        return reviewOut
                .map(review -> List.of(
                        "nothing was changed. To apply just this:",
                        command.apply(apply + " --review-file " + NextCommand.quoted(review.toString()))))
                .orElseGet(() -> List.of(
                        "nothing was changed. To apply just this, with all that was compared, or with its digest alone:",
                        command.apply("preview %s --engine pulumi%s --review-out review.json"
                                .formatted(NextCommand.quoted(name), refresh ? " --refresh" : "")),
                        command.apply("%s --reviewed %s%s"
                                .formatted(apply, it.plan().digest(), refresh ? " --refresh" : ""))));
    }

    private static String json(Target target, List<FileReport> files) {
        return files.getFirst() instanceof FileReport.Previewed it
                ? JsonReport.preview(target.environment(), target.region(), it)
                : JsonReport.validation(files.stream()
                        .map(it -> new JsonReport.Checked(it.path(), it.findings()))
                        .toList());
    }
}
