package com.althq.platform.usecase;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.Engine;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.engine.offline.NameConflicts;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.report.FileReport;
import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.finding.Position;
import com.althq.platform.spec.finding.Severity;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.name.ListenerPriority;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Use case: previews all specifications that a pull request changes. Versions are matched by the service's
/// name, since a stack belongs to a name: a moved file changes nothing, and a renamed service is one that goes
/// and one that comes.
public final class PreviewChangedSpecs {

    private static final String PHASE = "preview";

    /// A live preview waits more than it computes.
    private static final int CONCURRENCY = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Engine engine;
    private final DeploymentTarget target;
    private final List<SpecVersions> pairs;
    private final List<String> remarks;
    private final Map<String, List<Finding>> conflicts;

    /// @param remarks what a reader of every preview must know, one line each
    public PreviewChangedSpecs(Engine engine, DeploymentTarget target, List<SpecVersions> pairs, List<String> remarks) {
        this.engine = engine;
        this.target = target;
        this.pairs = List.copyOf(pairs);
        this.remarks = List.copyOf(remarks);
        this.conflicts = conflicts(target, this.pairs);
    }

    /// @param files   one report for each service, in the order of the files
    /// @param failure the outcome of the first preview that failed with the account or what is around it
    public record Result(List<FileReport> files, Optional<Outcome> failure) {
        public Result {
            files = List.copyOf(files);
        }
    }

    /// A report, and the outcome of its preview where that failed.
    private record ServiceReport(FileReport file, Optional<Outcome> failure) {

        static ServiceReport of(FileReport file) {
            return new ServiceReport(file, Optional.empty());
        }
    }

    /// Previews several services at a time. One that fails with its account, backend or provider stops no other.
    ///
    /// @throws RuntimeException the first other exception of an engine
    public Result run() {
        var reports = pairs.stream()
                .gather(Gatherers.mapConcurrent(CONCURRENCY, this::of))
                .flatMap(List::stream)
                .toList();
        return new Result(
                reports.stream().map(ServiceReport::file).toList(),
                reports.stream().flatMap(it -> it.failure().stream()).findFirst());
    }

    private List<ServiceReport> of(SpecVersions pair) {
        return Stream.concat(deletedService(pair).stream(), currentFile(pair).stream())
                .toList();
    }

    /// The report for the file in the head; empty if it was deleted.
    private Optional<ServiceReport> currentFile(SpecVersions pair) {
        return switch (pair.after()) {
            case SpecRevision.Missing _ -> Optional.empty();
            case SpecRevision.Unusable it ->
                Optional.of(ServiceReport.of(new FileReport.Rejected(pair.path(), it.findings())));
            case SpecRevision.Usable it -> Optional.of(currentFile(pair, it));
        };
    }

    private ServiceReport currentFile(SpecVersions pair, SpecRevision.Usable after) {
        var spec = after.spec();
        var shared = conflicts.getOrDefault(pair.path(), List.of());
        if (shared.stream().anyMatch(Finding::isError)) {
            return ServiceReport.of(new FileReport.Rejected(
                    pair.path(),
                    Stream.concat(shared.stream(), after.findings().stream()).toList()));
        }
        var findings = new ArrayList<>(after.findings());
        findings.addAll(shared);
        samePriority(spec).ifPresent(findings::add);
        var base = base(pair, spec.name());
        var notes = !engine.comparesWithAccount() && base.isEmpty() && pair.before() instanceof SpecRevision.Unusable it
                ? List.of("What stood here before cannot be compared, today's rules refuse it (" + it.first()
                        + "): everything is shown as new.")
                : List.<String>of();
        return preview(pair, new ServiceChange(base, Optional.of(spec)), findings, notes);
    }

    /// The service in the base: from the same file as a rule, else from the file that declared it.
    private Optional<PlatformSpec> base(SpecVersions pair, String service) {
        return Stream.concat(Stream.of(pair), pairs.stream())
                .flatMap(it -> it.before().usable().stream())
                .filter(it -> it.name().equals(service))
                .findFirst();
    }

    /// The report for a service that no file declares any more. Not while one of the files is invalid, since
    /// that one may declare it.
    private Optional<ServiceReport> deletedService(SpecVersions pair) {
        return switch (pair.before()) {
            case SpecRevision.Usable it
            when !(pair.after() instanceof SpecRevision.Unusable)
                    && isDeleted(it.spec().name()) ->
                Optional.of(preview(
                        pair,
                        new ServiceChange(Optional.of(it.spec()), Optional.empty()),
                        List.of(),
                        List.of(deletionReason(pair))));
            case SpecRevision.Unusable it
            when pair.after() instanceof SpecRevision.Missing ->
                Optional.of(ServiceReport.of(new FileReport.Failed(
                        pair.path(),
                        pair.path(),
                        PHASE,
                        "the file is deleted, and what it declared cannot be read by today's rules: " + it.first(),
                        List.of())));
            case SpecRevision.Missing _, SpecRevision.Unusable _, SpecRevision.Usable _ -> Optional.empty();
        };
    }

    private boolean isDeleted(String service) {
        return pairs.stream()
                .noneMatch(it -> it.serviceAfter().filter(service::equals).isPresent());
    }

    /// What happened to the file that declared the service.
    private static String deletionReason(SpecVersions pair) {
        var before = pair.formerPath();
        var name = pair.serviceAfter();
        if (name.isEmpty()) {
            return "There is no %s any more.".formatted(before);
        }
        var becomes = "metadata.name becomes %s: that service is new, and this one goes.".formatted(name.get());
        return before.equals(pair.path()) ? becomes : "%s is %s now, and %s".formatted(before, pair.path(), becomes);
    }

    private ServiceReport preview(SpecVersions pair, ServiceChange change, List<Finding> findings, List<String> notes) {
        var deleted = change.head().isEmpty();
        var path = deleted ? pair.formerPath() : pair.path();
        try {
            var preview = engine.previewWithWarnings(target, change);
            return ServiceReport.of(new FileReport.Previewed(
                    path,
                    change.service(),
                    preview.plan(),
                    findings,
                    deleted,
                    Stream.of(notes, remarks, preview.warnings())
                            .flatMap(List::stream)
                            .toList()));
        } catch (EnvironmentFailureException e) {
            return new ServiceReport(
                    new FileReport.Failed(path, change.service(), PHASE, e.cause(), findings),
                    Optional.of(Outcome.of(e.kind())));
        }
    }

    /// A warning for services whose names hash to the same listener priority; which one keeps it is only known
    /// in the account.
    private Optional<Finding> samePriority(PlatformSpec spec) {
        var specs = pairs.stream().flatMap(it -> it.after().usable().stream()).toList();
        return ListenerPriority.collisions(specs).entrySet().stream()
                .filter(it -> it.getValue().contains(spec.name()))
                .map(it -> new Finding(
                        Severity.WARNING,
                        "listener-priority-shared",
                        "the services %s come to the same priority on the load balancer, %d; the one that is applied second needs another"
                                .formatted(String.join(", ", it.getValue()), it.getKey()),
                        "/metadata/name",
                        Position.START,
                        Optional.empty()))
                .findFirst();
    }

    private static Map<String, List<Finding>> conflicts(DeploymentTarget target, List<SpecVersions> pairs) {
        var former = new ArrayList<NameConflicts.PreviousSpec>();
        var files = new ArrayList<NameConflicts.DeclaredSpec>();
        for (var pair : pairs) {
            pair.before().usable().ifPresent(it -> former.add(new NameConflicts.PreviousSpec(pair.formerPath(), it)));
            if (pair.after() instanceof SpecRevision.Usable it) {
                files.add(new NameConflicts.DeclaredSpec(pair.path(), it.spec(), it.source()));
            }
        }
        return NameConflicts.of(target, files, former);
    }
}
