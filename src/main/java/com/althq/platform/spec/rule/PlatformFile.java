package com.althq.platform.spec.rule;

import com.althq.platform.spec.Capability;
import com.althq.platform.spec.yaml.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file as rules look at it: parts by name, each with its place.
record PlatformFile(Place root) {
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /// A secret's name and where it stands: an item of the list, or a key of the mapping.
    record Secret(String name, Place place) {}

    /// `metadata.name`, where it is one that names can be made of.
    Optional<Place> service() {
        return root.child("metadata")
                .flatMap(metadata -> metadata.child("name"))
                .filter(name -> name.text()
                        .filter(text -> SERVICE.matcher(text).matches())
                        .isPresent());
    }

    Optional<Place> spec() {
        return root.child("spec");
    }

    Optional<Place> section(Capability capability) {
        return spec().flatMap(spec -> spec.child(capability.key()));
    }

    boolean declares(Capability capability) {
        return section(capability).isPresent();
    }

    /// The declared sections, in the order of [Capability].
    List<Capability> declared() {
        return Arrays.stream(Capability.values()).filter(this::declares).toList();
    }

    List<Place> buckets() {
        return items(Capability.S3, "buckets");
    }

    List<Place> tables() {
        return items(Capability.DYNAMODB, "tables");
    }

    List<Place> runtimes() {
        return items(Capability.AGENTCORE_RUNTIME, "runtimes");
    }

    List<Place> functions() {
        return items(Capability.LAMBDA, "functions");
    }

    Optional<Place> secretsSection() {
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

    /// Whether a runtime stands in the VPC.
    static boolean isInVpc(Place runtime) {
        return runtime.text("networkMode").filter("VPC"::equals).isPresent();
    }

    private List<Place> items(Capability capability, String key) {
        return section(capability).map(section -> section.items(key)).orElse(List.of());
    }
}
