package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.preview.Drift;
import com.althq.platform.engine.pulumi.preview.DriftLook;
import com.althq.platform.report.DriftReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `platform drift`: what somebody changed past platform.yaml.
@Command(
        name = "drift",
        description = {
            "Show where the account is not as it was applied: what was changed by hand, what is gone.",
            "",
            "It changes nothing. Exit code 6 if there is such a thing, 0 if not, 8 if it could not tell."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DriftCommand implements Callable<Integer> {

    @Mixin
    StackOptions stack;

    @Mixin
    OutputFormat format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        return stack.named(screen, it -> {
            var drift = new DriftLook(it.settings(), new Cancellation()).at(it.stack());
            var report = report(drift);
            screen.print(format.isJson() ? report.json() : report.terminal(Screen.colour()));
            return drift.drifted().isEmpty() ? ExitCode.DONE : ExitCode.DRIFT;
        });
    }

    private DriftReport report(Drift drift) {
        var command = new NextCommand(spec);
        return new DriftReport(
                drift.stack(),
                drift.looked(),
                drift.drifted().stream()
                        .map(it -> new DriftReport.Drifted(
                                it.urn(),
                                it.gone(),
                                it.differences().stream()
                                        .map(difference -> new DriftReport.Difference(
                                                difference.path(), difference.state(), difference.live()))
                                        .toList()))
                        .toList(),
                drift.notes(),
                List.of(
                        "nothing was changed. To keep what is there, write it in platform.yaml; to put back what that"
                                + " says:",
                        command.apply("preview platform.yaml --engine pulumi --refresh --review-out review.json"),
                        command.apply("apply platform.yaml --review-file review.json")));
    }
}
