package com.althq.platform.engine.offline;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds physical names that several services of one run would create. AWS accepts such a name once, so the
/// second apply would fail half-way. The names are taken from the offline plans of the specifications.
public final class NameConflicts {

    private static final int MOST_NAMED = 3;
    private static final DeploymentTarget DEFAULT_TARGET = new DeploymentTarget(
            DeploymentTarget.DEFAULT_ENVIRONMENT,
            DeploymentTarget.DEFAULT_REGION,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    /// A valid specification of the run.
    ///
    /// @param path   what to name the file by; one path is one file
    /// @param source the file, for positions
    public record DeclaredSpec(String path, PlatformSpec spec, YamlTree source) {}

    /// A specification as it was before the run.
    ///
    /// @param path of the file that declared it
    public record PreviousSpec(String path, PlatformSpec spec) {}

    private final DeploymentTarget target;
    private final List<DeclaredSpec> files;
    /// The physical names of each specification, computed once. Keyed by identity, since comparing two
    /// specifications compares all of their content.
    private final IdentityHashMap<PlatformSpec, Set<UniquePhysicalName>> names = new IdentityHashMap<>();

    /// The files that create each name, in the order of the files; empty when there is only one file.
    private final Map<UniquePhysicalName, List<DeclaredSpec>> filesByName = new HashMap<>();

    private final Map<String, List<Finding>> findings = new HashMap<>();

    private NameConflicts(DeploymentTarget target, Collection<DeclaredSpec> files) {
        this.target = target;
        this.files = List.copyOf(files.stream()
                .collect(Collectors.toMap(DeclaredSpec::path, it -> it, (first, _) -> first, LinkedHashMap::new))
                .values());
        if (this.files.size() > 1) {
            this.files.forEach(file -> names(file.spec())
                    .forEach(it -> filesByName
                            .computeIfAbsent(it, _ -> new ArrayList<>())
                            .add(file)));
        }
    }

    /// What is to be said of each file, by path: errors where two of them make the same, and warnings where a name is
    /// that of a resource that another service had.
    ///
    /// @param former the services of the run as they were before; empty if only conflicts within the run are wanted
    public static Map<String, List<Finding>> of(
            DeploymentTarget target, Collection<DeclaredSpec> files, Collection<PreviousSpec> former) {
        var conflicts = new NameConflicts(target, files);
        conflicts.files.forEach(conflicts::addNamesMadeTwice);
        conflicts.files.forEach(it -> conflicts.addNamesOfOtherStacks(it, former));
        return conflicts.findings;
    }

    /// The same for files without a target: names that are equal in one environment are equal in each.
    public static Map<String, List<Finding>> of(Collection<DeclaredSpec> files) {
        return of(DEFAULT_TARGET, files, List.of());
    }

    /// Adds an error for each name that another file of the run creates too.
    private void addNamesMadeTwice(DeclaredSpec file) {
        var byPlace = new LinkedHashMap<String, Map<UniquePhysicalName, List<DeclaredSpec>>>();
        var origin = new NameOrigin(file.spec());
        var twins = files.stream()
                .filter(it -> isAnother(file, it)
                        && it.spec().name().equals(file.spec().name()))
                .toList();
        for (var name : namesMadeTwice(file)) {
            var others = filesByName.getOrDefault(name, List.of()).stream()
                    .filter(it -> isAnother(file, it)
                            && !it.spec().name().equals(file.spec().name()))
                    .toList();
            if (!others.isEmpty()) {
                byPlace.computeIfAbsent(origin.pointer(name), _ -> new LinkedHashMap<>())
                        .put(name, others);
            }
        }
        if (!twins.isEmpty()) {
            declaredTwice(file, twins);
        }
        byPlace.forEach((pointer, shared) -> {
            var others = new LinkedHashSet<String>();
            shared.values().forEach(list -> list.forEach(it -> others.add(it.path())));
            add(
                    file,
                    RuleId.NAME_MADE_TWICE,
                    pointer,
                    resourceList(shared.keySet()) + (shared.size() == 1 ? " is" : " are") + " made by "
                            + pathList(others) + " too: the one that is applied second fails",
                    "give one of them another name");
        });
    }

    /// The names of a file that another file of the run creates too.
    private List<UniquePhysicalName> namesMadeTwice(DeclaredSpec file) {
        return filesByName.isEmpty()
                ? List.of()
                : names(file.spec()).stream()
                        .filter(it -> filesByName.getOrDefault(it, List.of()).stream()
                                .anyMatch(maker -> isAnother(file, maker)))
                        .toList();
    }

    private static boolean isAnother(DeclaredSpec file, DeclaredSpec other) {
        return !other.path().equals(file.path());
    }

    private void declaredTwice(DeclaredSpec file, List<DeclaredSpec> twins) {
        var others = new LinkedHashSet<String>();
        twins.forEach(it -> others.add(it.path()));
        add(
                file,
                RuleId.SERVICE_DECLARED_TWICE,
                "/metadata/name",
                "the service " + QuotedText.of(file.spec().name()) + " is declared by " + pathList(others)
                        + " too; a service has one platform.yaml",
                "give one of them another name");
    }

    /// Adds a warning for each new name of the file that a resource in the stack of another service has at
    /// present.
    private void addNamesOfOtherStacks(DeclaredSpec file, Collection<PreviousSpec> former) {
        var others = former.stream()
                .filter(it -> !it.spec().name().equals(file.spec().name()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        var fresh = new LinkedHashSet<>(names(file.spec()));
        former.stream()
                .filter(it -> it.spec().name().equals(file.spec().name()))
                .forEach(it -> fresh.removeAll(names(it.spec())));
        namesMadeTwice(file).forEach(fresh::remove);
        var origin = new NameOrigin(file.spec());
        for (var other : others) {
            var byPlace = new LinkedHashMap<String, Set<UniquePhysicalName>>();
            var held = new LinkedHashSet<>(names(other.spec()));
            held.retainAll(fresh);
            held.forEach(it -> byPlace.computeIfAbsent(origin.pointer(it), _ -> new LinkedHashSet<>())
                    .add(it));
            var service = QuotedText.of(other.spec().name());
            byPlace.forEach((pointer, taken) -> add(
                    file,
                    RuleId.NAME_OF_ANOTHER_STACK,
                    pointer,
                    resourceList(taken) + (taken.size() == 1 ? " is" : " are") + " in the stack of " + service + " ("
                            + QuotedText.of(other.path()) + " before): this apply fails for as long as that stack has "
                            + (taken.size() == 1 ? "it" : "them") + ", and what is in it goes with that stack",
                    "give it another name, or keep it in " + service));
        }
    }

    private Set<UniquePhysicalName> names(PlatformSpec spec) {
        return names.computeIfAbsent(
                spec,
                it -> UniquePhysicalName.in(
                        new OfflineEngine().graph(target, it).readable()));
    }

    private void add(DeclaredSpec file, RuleId rule, String pointer, String message, String hint) {
        var place = file.source().source(pointer).isPresent() ? pointer : "/metadata/name";
        findings.computeIfAbsent(file.path(), _ -> new ArrayList<>())
                .add(new Finding(
                        rule.severity(),
                        rule.id(),
                        message,
                        place,
                        file.source().value(place),
                        Optional.of(hint)));
    }

    /// Such as "the function `shop-api-resize` and the log group `/platform/shop-api/resize`".
    private static String resourceList(Collection<UniquePhysicalName> names) {
        var named = names.stream()
                .limit(MOST_NAMED)
                .map(it -> "the " + it.noun() + " " + QuotedText.of(it.name()))
                .collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? named + " and " + (names.size() - MOST_NAMED) + " more" : named;
    }

    private static String pathList(Collection<String> paths) {
        var named = paths.stream().limit(MOST_NAMED).map(QuotedText::of).collect(Collectors.joining(", "));
        return paths.size() > MOST_NAMED ? named + " and " + (paths.size() - MOST_NAMED) + " more" : named;
    }
}
