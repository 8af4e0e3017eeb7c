package com.althq.platform.spec.rule;

import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file as written, with access to its parts by name and position for the rules. It may have errors.
record PlatformFile(LocatedValue root) {
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /// A secret's name and where it stands: an item of the list, or a key of the mapping.
    record Secret(String name, LocatedValue place) {}

    /// `metadata.name`, if it is a valid name for a service.
    Optional<LocatedValue> service() {
        return root.child("metadata")
                .flatMap(metadata -> metadata.child("name"))
                .filter(name -> name.text()
                        .filter(text -> SERVICE.matcher(text).matches())
                        .isPresent());
    }

    Optional<LocatedValue> spec() {
        return root.child("spec");
    }

    Optional<LocatedValue> section(Capability capability) {
        return spec().flatMap(spec -> spec.child(capability.key()));
    }

    boolean declares(Capability capability) {
        return section(capability).isPresent();
    }

    /// The declared sections, in the order of [Capability].
    List<Capability> declared() {
        return Arrays.stream(Capability.values()).filter(this::declares).toList();
    }

    List<LocatedValue> buckets() {
        return items(Capability.S3, "buckets");
    }

    List<LocatedValue> tables() {
        return items(Capability.DYNAMODB, "tables");
    }

    List<LocatedValue> runtimes() {
        return items(Capability.AGENTCORE_RUNTIME, "runtimes");
    }

    List<LocatedValue> functions() {
        return items(Capability.LAMBDA, "functions");
    }

    Optional<LocatedValue> secretsSection() {
        return spec().flatMap(spec -> spec.child("secrets"));
    }

    List<Secret> secrets() {
        return secretsSection().stream()
                .flatMap(secrets -> Stream.concat(
                        secrets.items().stream()
                                .flatMap(item -> item.text().map(name -> new Secret(name, item)).stream()),
                        secrets.entries().stream().map(entry -> new Secret(entry.key(), entry))))
                .toList();
    }

    /// Whether a runtime has `networkMode: VPC`.
    static boolean isInVpc(LocatedValue runtime) {
        return runtime.text("networkMode").filter("VPC"::equals).isPresent();
    }

    private List<LocatedValue> items(Capability capability, String key) {
        return section(capability).map(section -> section.items(key)).orElse(List.of());
    }
}
