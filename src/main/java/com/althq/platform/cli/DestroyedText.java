package com.althq.platform.cli;

import com.althq.platform.config.Target;
import com.althq.platform.engine.pulumi.Destroyed;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.ApplyReport;
import com.althq.platform.report.RemovalReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What came of a destroy, as it is told, and the exit code that goes with it.
///
/// @param target where the service's specification goes, for the next command
record DestroyedText(String service, Target target) {

    Told of(Destroyed destroyed) {
        return switch (destroyed) {
            case Destroyed.Done it -> Told.of(ExitCode.DONE, done(it));
            case Destroyed.Unfinished it -> Told.of(ExitCode.UNFINISHED, unfinished(it));
            case Destroyed.Protected it ->
                refused(
                        it.plan(),
                        it.urns(),
                        "some of it is protected",
                        List.of(),
                        List.of("what is protected holds data. Set `protect: false` for this environment in the"
                                + " configuration and apply, then destroy again."));
            case Destroyed.NotAgreed it ->
                refused(
                        it.plan(),
                        List.of(),
                        "nobody has said yes to this",
                        List.of(),
                        List.of(
                                "if it is meant:",
                                command("destroy") + " --acknowledge "
                                        + it.plan().digest()));
            case Destroyed.Overtaken it ->
                refused(
                        it.plan(),
                        List.of(),
                        "somebody else changed this stack after it was looked at",
                        List.of(),
                        List.of("run the same command again: it shows what there is now"));
            case Destroyed.Pending it ->
                refused(
                        it.plan(),
                        List.of(),
                        "something was begun earlier and never finished: it would be left behind",
                        it.operations(),
                        List.of("mend that first:", command("repair")));
        };
    }

    private String command(String name) {
        return "platform %s %s --environment %s --region %s"
                .formatted(name, service, target.environment(), target.region());
    }

    private static Told refused(Plan plan, List<Urn> protects, String cause, List<String> details, List<String> next) {
        var report = new RemovalReport(plan, protects, Optional.of(cause), details, next);
        return new Told(ExitCode.REFUSED, report::terminal, report.json());
    }

    private ApplyReport done(Destroyed.Done it) {
        return new ApplyReport(
                it.plan().stack(),
                it.deeds().isEmpty() ? ApplyReport.Verdict.UNCHANGED : ApplyReport.Verdict.DESTROYED,
                Optional.of(it.plan().digest()),
                Told.deeds(it.deeds()),
                Set.of(),
                List.of(),
                new TreeMap<>(),
                Optional.empty(),
                List.of(),
                List.of(
                        it.removed()
                                ? "the empty stack is removed too"
                                : "the empty stack is still there, with its history; --remove-stack removes it"),
                List.of());
    }

    private ApplyReport unfinished(Destroyed.Unfinished it) {
        return new ApplyReport(
                it.plan().stack(),
                ApplyReport.Verdict.UNFINISHED,
                Optional.of(it.plan().digest()),
                Told.deeds(it.deeds()),
                it.interrupted(),
                it.left(),
                new TreeMap<>(),
                Optional.of(it.cause()),
                it.details(),
                List.of(),
                List.of(
                        it.cancelled()
                                ? "destroy again: it goes on where it was stopped"
                                : "mend the cause, and destroy again: it goes on where it stopped"));
    }
}
