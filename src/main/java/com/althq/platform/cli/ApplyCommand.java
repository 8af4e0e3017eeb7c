package com.althq.platform.cli;

import com.althq.platform.config.Configured;
import com.althq.platform.config.Target;
import com.althq.platform.engine.pulumi.apply.Applied;
import com.althq.platform.engine.pulumi.apply.Apply;
import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.plan.review.Earlier;
import com.althq.platform.plan.review.Review;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.JsonReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.TerminalReport;
import com.althq.platform.spec.Finding;
import com.althq.platform.spec.Read;
import com.althq.platform.spec.SpecReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `platform apply`: what was reviewed, and only that.
@Command(
        name = "apply",
        description = {
            "Do what was reviewed, and only that.",
            "",
            "It looks at the account again. If what would happen now is not what was reviewed, it changes nothing and"
                    + " says what is different. With neither a review nor a digest it shows what would happen, and"
                    + " changes nothing."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ApplyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The specification.")
    String name;

    @Option(
            names = "--review-file",
            paramLabel = "FILE",
            description = "What was reviewed, as `preview --review-out` wrote it.")
    Optional<Path> reviewFile;

    @Option(
            names = "--reviewed",
            paramLabel = "DIGEST",
            description = "The digest of what was reviewed: only that is compared.")
    Optional<String> reviewed;

    @Option(
            names = "--acknowledge",
            paramLabel = "DIGEST",
            description = "The digest of what would happen: yes, what holds data may go.")
    Optional<String> acknowledged;

    @Option(names = "--strict-review", description = "Refuse when anything moved since the review.")
    boolean strict;

    @Option(names = "--refresh", description = "With --reviewed: compare the state with the account first.")
    boolean refresh;

    @Option(
            names = "--lock-timeout",
            defaultValue = "0",
            paramLabel = "SECONDS",
            description = "How long to wait for somebody else who is changing the stack (default: ${DEFAULT-VALUE}).")
    int patience;

    @Option(names = "--commit", paramLabel = "SHA", description = "The commit that the specification is of.")
    Optional<String> commit;

    @Mixin
    TargetOptions options;

    @Mixin
    ImageOption image;

    @Mixin
    LiveOptions live;

    @Mixin
    OutputFormat format;

    @Option(names = "--quiet", description = "Say nothing while it is done.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (reviewFile.isPresent() && reviewed.isPresent()) {
            throw new ParameterException(spec.commandLine(), "give --review-file or --reviewed, not both");
        }
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var cancellation = new Cancellation();
        return Interrupts.heeded(cancellation, screen, () -> apply(screen, cancellation));
    }

    private int apply(Screen screen, Cancellation cancellation) {
        var asked = options.asked(image.tag());
        var input = SpecInputs.require(name);
        var configured = ConfigurationInput.of(options.configuration, name, asked.environment());
        if (configured.configured() instanceof Configured.Unusable it) {
            return rejected(screen, configured.path(), it.findings());
        }
        var configuration = ((Configured.Usable) configured.configured()).configuration();
        var target = configuration.target(asked, Optional.empty());
        var environment = configuration.environment(target.environment());
        return switch (new SpecReader(configuration.secretKeys(target), target.region()).read(input.content())) {
            case Read.Invalid it -> rejected(screen, input.path(), it.findings());
            case Read.Valid it -> {
                var review = reviewFile.map(ReviewFile::read);
                var interrupted = review.map(this::interrupted);
                var settings = live.settings(environment, target.environment());
                var versions = Versions.reviewed(settings);
                var request = new ApplyRequest(
                        target,
                        it.spec(),
                        reviewed(review),
                        GitBlob.of(input.content()),
                        commit,
                        versions,
                        strict || environment.strictReview(),
                        acknowledged,
                        interrupted.map(Interrupted::earlier).orElse(Earlier.NONE),
                        Duration.ofSeconds(patience));
                var continued = interrupted.filter(Interrupted::isThere).isPresent();
                var given = new AppliedText.Given(
                        typed(), review, reviewed, acknowledged.isPresent(), continued, commit, versions);
                var progress = LiveProgress.on(screen, quiet);
                var applied = new Apply(settings, request, progress, cancellation).run();
                interrupted.ifPresent(file -> remember(file, applied));
                yield new AppliedText(target, it.spec().name(), name, given, new NextCommand(spec))
                        .of(applied)
                        .print(screen, format);
            }
        };
    }

    /// The command with what is agreed to, and no more of it.
    private String typed() {
        var words = new StringBuilder("apply ").append(NextCommand.quoted(name));
        reviewFile.ifPresent(it -> words.append(" --review-file ").append(NextCommand.quoted(it.toString())));
        reviewed.ifPresent(it -> words.append(" --reviewed ").append(NextCommand.quoted(it)));
        commit.ifPresent(it -> words.append(" --commit ").append(NextCommand.quoted(it)));
        return words + (refresh ? " --refresh" : "") + (strict ? " --strict-review" : "");
    }

    private Interrupted interrupted(Review review) {
        return new Interrupted(reviewFile.orElseThrow(), review.digest());
    }

    private static void remember(Interrupted file, Applied applied) {
        switch (applied) {
            case Applied.Unfinished it -> file.add(it.interrupted(), it.state());
            case Applied.NoImages it when !it.made().isEmpty() -> file.add(Set.of(), it.state());
            case Applied.Overtaken it when it.repositories() -> file.add(Set.of(), Optional.empty());
            case Applied.Done _ -> file.forget();
            case Applied.NoImages _,
                    Applied.Overtaken _,
                    Applied.Refused _,
                    Applied.NotReviewed _,
                    Applied.NotAcknowledged _,
                    Applied.Pending _ -> {
                // Nothing of this review was changed.
            }
        }
    }

    private ApplyRequest.Reviewed reviewed(Optional<Review> review) {
        return review.<ApplyRequest.Reviewed>map(ApplyRequest.Whole::new)
                .or(() -> reviewed.map(it -> new ApplyRequest.Digest(it, refresh)))
                .orElse(new ApplyRequest.Nothing());
    }

    private int rejected(Screen screen, String path, List<Finding> findings) {
        if (format.isJson()) {
            screen.print(JsonReport.validation(List.of(new JsonReport.Checked(path, findings))));
        } else {
            var report = new Report(
                    options.asked().environment().orElse(Target.DEFAULT_ENVIRONMENT),
                    "",
                    "pulumi",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new FileReport.Rejected(path, findings)));
            screen.print(TerminalReport.render(report, Screen.colour()));
        }
        return ExitCode.INVALID;
    }
}
