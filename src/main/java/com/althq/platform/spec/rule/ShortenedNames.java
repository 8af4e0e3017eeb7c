package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.name.DerivedName;
import com.althq.platform.spec.name.PhysicalNames;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.Optional;
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
                .flatMap(it -> Stream.concat(names.of(it).stream(), names.securityGroup(it).stream()))
                .filter(name -> name.isShortened())
                .filter(name -> isMade(file, name, names))
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

    private static boolean isMade(PlatformFile file, DerivedName name, PhysicalNames names) {
        if (name.equals(names.scheduleGroup())) {
            return file.section(Capability.EVENTBRIDGE)
                    .flatMap(section -> section.child("scheduleGroup"))
                    .isEmpty();
        }
        return !Optional.of(name).equals(names.securityGroup(Capability.AGENTCORE_RUNTIME))
                || file.runtimes().stream().anyMatch(PlatformFile::isInVpc);
    }
}
