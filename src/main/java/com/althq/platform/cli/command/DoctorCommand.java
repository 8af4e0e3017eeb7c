package com.althq.platform.cli.command;

import com.althq.platform.cli.input.ConfigurationFileReader;
import com.althq.platform.cli.input.SpecFileSearch;
import com.althq.platform.cli.option.LiveEngineOptions;
import com.althq.platform.cli.option.TargetOptions;
import com.althq.platform.cli.output.OutputFormatOption;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.cli.output.VersionText;
import com.althq.platform.config.Configuration;
import com.althq.platform.config.ConfigurationReadResult;
import com.althq.platform.engine.pulumi.doctor.CheckResult;
import com.althq.platform.engine.pulumi.doctor.Doctor;
import com.althq.platform.report.outcome.DoctorReport;
import com.althq.platform.report.text.VisibleText;
import com.althq.platform.usecase.ConfigurationContent;
import com.althq.platform.usecase.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `platform doctor`: checks whether the commands that use Pulumi can work on this machine.
@Command(
        name = "doctor",
        description = {
            "Say whether this machine is ready for commands that look at what really exists.",
            "",
            "One line each, with the way out. Nothing is changed. Exit code 0 when all is well, else 8."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DoctorCommand implements Callable<Integer> {

    @Option(
            names = "--install",
            description = "Get the provider plugins that are missing, from Pulumi. No other command downloads any.")
    boolean install;

    @Mixin
    TargetOptions targetOptions;

    @Mixin
    LiveEngineOptions live;

    @Mixin
    OutputFormatOption format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var overrides = targetOptions.overrides();
        var input = ConfigurationFileReader.of(
                targetOptions.configuration, SpecFileSearch.FILE_NAME, overrides.environment());
        var configuration = input.configured() instanceof ConfigurationReadResult.Usable it
                ? it.configuration()
                : Configuration.DEFAULT;
        var target = configuration.target(overrides, Optional.empty());
        var settings = live.doctorSettings(configuration.environment(target.environment()), target);
        var checks = new ArrayList<CheckResult>();
        checks.add(new CheckResult("program", CheckResult.State.FINE, VersionText.runtime()));
        checks.add(configurationCheck(input));
        checks.addAll(new Doctor(settings, screen::printNotice).checks(install));
        var ready = checks.stream().allMatch(CheckResult::isFine);
        screen.print(format.isJson() ? json(checks, ready) : text(checks));
        return ready ? Outcome.DONE.code() : Outcome.COULD_NOT_TELL.code();
    }

    private static CheckResult configurationCheck(ConfigurationContent input) {
        return switch (input.configured()) {
            case ConfigurationReadResult.Usable it ->
                new CheckResult(
                        "configuration",
                        CheckResult.State.FINE,
                        it.configuration().equals(Configuration.DEFAULT)
                                ? "none; everything is as it is by default"
                                : input.path());
            case ConfigurationReadResult.Unusable it ->
                new CheckResult(
                        "configuration",
                        CheckResult.State.WRONG,
                        "%s cannot be used, so what follows is without it: %s"
                                .formatted(
                                        input.path(), it.findings().getFirst().message()));
        };
    }

    private static String text(List<CheckResult> checks) {
        var width = checks.stream().mapToInt(it -> it.subject().length()).max().orElse(0);
        var text = new StringBuilder();
        checks.forEach(it -> text.append(
                ("%-5s  %-" + width + "s  %s\n").formatted(label(it), it.subject(), VisibleText.text(it.text()))));
        return text.toString();
    }

    private static String label(CheckResult check) {
        return switch (check.state()) {
            case FINE -> "ok";
            case WRONG -> "WRONG";
            case UNKNOWN -> "?";
        };
    }

    private static String json(List<CheckResult> checks, boolean ready) {
        return new DoctorReport(
                        ready,
                        checks.stream()
                                .map(it -> new DoctorReport.Line(
                                        it.subject(), it.state().name().toLowerCase(Locale.ROOT), it.text()))
                                .toList())
                .json();
    }
}
