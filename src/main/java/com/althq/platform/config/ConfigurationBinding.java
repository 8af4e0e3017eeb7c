package com.althq.platform.config;

import com.althq.platform.spec.yaml.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reads a configuration file without errors into typed records. The defaults are those of the types.
final class ConfigurationBinding {

    private ConfigurationBinding() {}

    static Configuration of(Place root) {
        var environments = new LinkedHashMap<String, Environment>();
        root.child("environments")
                .ifPresent(all -> all.entries().forEach(it -> environments.put(it.key(), environment(it))));
        return new Configuration(
                environments,
                root.child("files").map(ConfigurationBinding::files).orElse(Configuration.Files.DEFAULT),
                root.child("shared").map(ConfigurationBinding::shared).orElse(SharedNames.DEFAULT));
    }

    private static Environment environment(Place at) {
        var otherwise = Environment.DEFAULT;
        return new Environment(
                at.text("branch"),
                at.text("account"),
                at.text("region").orElse(otherwise.region()),
                at.text("backend"),
                at.text("secretsProvider"),
                at.text("secretsAs"),
                at.flag("protect").orElse(otherwise.protect()),
                at.flag("strictReview").orElse(otherwise.strictReview()),
                at.number("approvals").orElse(otherwise.approvals()),
                texts(at, "privateSubnets").orElse(otherwise.privateSubnets()));
    }

    private static Configuration.Files files(Place at) {
        var otherwise = Configuration.Files.DEFAULT;
        return new Configuration.Files(
                texts(at, "include").orElse(otherwise.include()),
                texts(at, "exclude").orElse(otherwise.exclude()));
    }

    private static SharedNames shared(Place at) {
        var otherwise = SharedNames.DEFAULT;
        return new SharedNames(
                at.text("privateSubnetTag").map(SharedNames.Tag::of).orElse(otherwise.privateSubnetTag()),
                at.text("loadBalancer").orElse(otherwise.loadBalancer()),
                at.text("cloudflareZoneParameter").orElse(otherwise.cloudflareZoneParameter()),
                at.text("cloudflareTokenParameter").orElse(otherwise.cloudflareTokenParameter()),
                at.text("identityProvider").orElse(otherwise.identityProvider()));
    }

    private static Optional<List<String>> texts(Place at, String key) {
        return at.child(key)
                .map(list ->
                        list.items().stream().flatMap(it -> it.text().stream()).toList());
    }
}
