package com.althq.platform.cli;

import com.althq.platform.config.Configuration;
import com.althq.platform.config.Configured;
import com.althq.platform.engine.pulumi.doctor.Check;
import com.althq.platform.engine.pulumi.doctor.Doctor;
import com.althq.platform.report.ReadinessReport;
import com.althq.platform.report.Visible;
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

/// `platform doctor`: can live commands work on this machine?
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
    TargetOptions options;

    @Mixin
    LiveOptions live;

    @Mixin
    OutputFormat format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var asked = options.asked();
        var input = ConfigurationInput.of(options.configuration, SpecSearch.FILE_NAME, asked.environment());
        var configuration =
                input.configured() instanceof Configured.Usable it ? it.configuration() : Configuration.DEFAULT;
        var target = configuration.target(asked, Optional.empty());
        var surgery = live.surgery(configuration.environment(target.environment()), target);
        var checks = new ArrayList<Check>();
        checks.add(new Check("program", Check.State.FINE, Versions.runtime()));
        checks.add(configured(input));
        checks.addAll(new Doctor(surgery, screen::say).checks(install));
        var ready = checks.stream().allMatch(Check::isFine);
        screen.print(format.isJson() ? json(checks, ready) : text(checks));
        return ready ? Outcome.DONE.code() : Outcome.COULD_NOT_TELL.code();
    }

    private static Check configured(ConfigurationContent input) {
        return switch (input.configured()) {
            case Configured.Usable it ->
                new Check(
                        "configuration",
                        Check.State.FINE,
                        it.configuration().equals(Configuration.DEFAULT)
                                ? "none; everything is as it is by default"
                                : input.path());
            case Configured.Unusable it ->
                new Check(
                        "configuration",
                        Check.State.WRONG,
                        "%s cannot be used, so what follows is without it: %s"
                                .formatted(
                                        input.path(), it.findings().getFirst().message()));
        };
    }

    private static String text(List<Check> checks) {
        var width = checks.stream().mapToInt(it -> it.subject().length()).max().orElse(0);
        var text = new StringBuilder();
        checks.forEach(it -> text.append(
                ("%-5s  %-" + width + "s  %s\n").formatted(mark(it), it.subject(), Visible.text(it.text()))));
        return text.toString();
    }

    private static String mark(Check check) {
        return switch (check.state()) {
            case FINE -> "ok";
            case WRONG -> "WRONG";
            case UNKNOWN -> "?";
        };
    }

    private static String json(List<Check> checks, boolean ready) {
        return new ReadinessReport(
                        ready,
                        checks.stream()
                                .map(it -> new ReadinessReport.Line(
                                        it.subject(), it.state().name().toLowerCase(Locale.ROOT), it.text()))
                                .toList())
                .json();
    }
}
