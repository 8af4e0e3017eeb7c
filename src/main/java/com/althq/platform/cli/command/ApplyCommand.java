package com.althq.platform.cli.command;

import com.althq.platform.cli.input.InterruptedApplyFile;
import com.althq.platform.cli.input.ReviewFile;
import com.althq.platform.cli.option.LockOptions;
import com.althq.platform.cli.option.NextCommand;
import com.althq.platform.cli.option.SpecOptions;
import com.althq.platform.cli.output.InterruptHandling;
import com.althq.platform.cli.output.OutputFormatOption;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.cli.output.ScreenProgress;
import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.plan.review.Review;
import com.althq.platform.usecase.ApplySpec;
import com.althq.platform.usecase.EarlierAttempts;
import com.althq.platform.usecase.ShellWord;
import com.althq.platform.usecase.TargetedSpec;
import com.althq.platform.usecase.UseCaseResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `platform apply`: applies a specification if the present plan is the reviewed one.
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
public final class ApplyCommand implements Callable<Integer> {

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
            description = "The digest of what would happen: yes, data may go, at once or by an expiry.")
    Optional<String> acknowledged;

    @Option(names = "--strict-review", description = "Refuse when anything moved since the review.")
    boolean strict;

    @Option(names = "--refresh", description = "With --reviewed: compare the state with the account first.")
    boolean refresh;

    @Mixin
    LockOptions lock;

    @Option(names = "--commit", paramLabel = "SHA", description = "The commit that the specification is of.")
    Optional<String> commit;

    @Mixin
    SpecOptions options;

    @Mixin
    OutputFormatOption format;

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
        return InterruptHandling.run(cancellation, screen, () -> screen.print(apply(screen, cancellation), format));
    }

    private UseCaseResult apply(Screen screen, Cancellation cancellation) {
        var read = options.read(name);
        if (read instanceof TargetedSpec.Unusable) {
            return useCase(new ApplyRequest.NoReview(), Optional.empty()).run(read, Progress.NONE, cancellation);
        }
        var review = reviewFile.map(ReviewFile::read);
        var attempts =
                review.<EarlierAttempts>map(it -> new InterruptedApplyFile(reviewFile.orElseThrow(), it.digest()));
        return useCase(reviewed(review), attempts).run(read, ScreenProgress.on(screen, quiet), cancellation);
    }

    private ApplySpec useCase(ApplyRequest.Reviewed agreed, Optional<EarlierAttempts> attempts) {
        return new ApplySpec(
                new ApplySpec.ApprovedReview(agreed, acknowledged, commit, attempts),
                options.live(),
                strict,
                lock.timeout(),
                new ApplySpec.CommandWording(name, repeatedCommand(), new NextCommand(spec)));
    }

    /// This command without its acknowledgement, to be continued in a message.
    private String repeatedCommand() {
        var words = new StringBuilder("apply ").append(ShellWord.quoted(name));
        reviewFile.ifPresent(it -> words.append(" --review-file ").append(ShellWord.quoted(it.toString())));
        reviewed.ifPresent(it -> words.append(" --reviewed ").append(ShellWord.quoted(it)));
        commit.ifPresent(it -> words.append(" --commit ").append(ShellWord.quoted(it)));
        return words + (refresh ? " --refresh" : "") + (strict ? " --strict-review" : "");
    }

    private ApplyRequest.Reviewed reviewed(Optional<Review> review) {
        return review.<ApplyRequest.Reviewed>map(ApplyRequest.FullReview::new)
                .or(() -> reviewed.map(it -> new ApplyRequest.ReviewedDigest(it, refresh)))
                .orElse(new ApplyRequest.NoReview());
    }
}
