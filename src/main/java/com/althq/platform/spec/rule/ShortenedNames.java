package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.name.DerivedName;
import com.althq.platform.spec.name.PhysicalNames;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Warns of physical names that are shortened because the name of the service is too long.
final class ShortenedNames implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        file.service().ifPresent(service -> check(file, service, findings));
    }

    private static void check(PlatformFile file, LocatedValue service, RuleFindings findings) {
        var names = PhysicalNames.of(service.text().orElseThrow());
        var shortened = file.declared().stream()
                .flatMap(it -> used(it, file, names))
                .filter(name -> name.isShortened())
                .distinct()
                .map(name -> name.what() + " `" + name.value() + "`")
                .collect(Collectors.joining(", "));
        if (!shortened.isEmpty()) {
            findings.value(
                    RuleId.NAME_SHORTENED,
                    service,
                    "AWS does not take every name that this one would make, so these are shortened: " + shortened,
                    "a shorter service name gives readable ones");
        }
        for (var function : file.functions()) {
            function.child("name")
                    .ifPresent(name -> name.text()
                            .map(names::function)
                            .filter(DerivedName::isShortened)
                            .ifPresent(derived -> findings.value(
                                    RuleId.NAME_SHORTENED,
                                    name,
                                    "with the service's name before it this is too long for AWS; the function is called `"
                                            + derived.value() + "`",
                                    "a shorter name stays readable")));
        }
    }

    /// The names that a section uses as it is declared in the file.
    private static Stream<DerivedName> used(Capability section, PlatformFile file, PhysicalNames names) {
        var own = names.of(section).stream();
        var group = names.securityGroup(section).stream();
        return switch (section) {
            case EVENTBRIDGE -> hasScheduleGroup(file) ? own.filter(it -> !it.equals(names.scheduleGroup())) : own;
            case AGENTCORE_RUNTIME ->
                file.runtimes().stream().anyMatch(PlatformFile::isInVpc) ? Stream.concat(own, group) : own;
            case COMPUTE, LAMBDA, STORAGE, CACHE, DATABASE, DYNAMODB, SERVICE_DISCOVERY, S3 ->
                Stream.concat(own, group);
        };
    }

    private static boolean hasScheduleGroup(PlatformFile file) {
        return file.section(Capability.EVENTBRIDGE)
                .flatMap(section -> section.child("scheduleGroup"))
                .isPresent();
    }
}
