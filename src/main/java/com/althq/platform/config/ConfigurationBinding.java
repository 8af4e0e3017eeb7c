package com.althq.platform.config;

import com.althq.platform.spec.yaml.LocatedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Converts a configuration file without errors to typed records. The defaults are those of the records.
final class ConfigurationBinding {

    private ConfigurationBinding() {}

    static Configuration of(LocatedValue root) {
        var environments = new LinkedHashMap<String, EnvironmentConfiguration>();
        root.child("environments")
                .ifPresent(all -> all.entries().forEach(it -> environments.put(it.key(), environment(it))));
        return new Configuration(
                environments,
                root.child("files").map(ConfigurationBinding::files).orElse(Configuration.Files.DEFAULT),
                root.child("shared").map(ConfigurationBinding::shared).orElse(SharedLookupNames.DEFAULT));
    }

    private static EnvironmentConfiguration environment(LocatedValue at) {
        var otherwise = EnvironmentConfiguration.DEFAULT;
        return new EnvironmentConfiguration(
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

    private static Configuration.Files files(LocatedValue at) {
        var otherwise = Configuration.Files.DEFAULT;
        return new Configuration.Files(
                texts(at, "include").orElse(otherwise.include()),
                texts(at, "exclude").orElse(otherwise.exclude()));
    }

    private static SharedLookupNames shared(LocatedValue at) {
        var otherwise = SharedLookupNames.DEFAULT;
        return new SharedLookupNames(
                at.text("privateSubnetTag").map(SharedLookupNames.Tag::of).orElse(otherwise.privateSubnetTag()),
                at.text("loadBalancer").orElse(otherwise.loadBalancer()),
                at.text("cloudflareZoneParameter").orElse(otherwise.cloudflareZoneParameter()),
                at.text("cloudflareTokenParameter").orElse(otherwise.cloudflareTokenParameter()),
                at.text("identityProvider").orElse(otherwise.identityProvider()));
    }

    private static Optional<List<String>> texts(LocatedValue at, String key) {
        return at.child(key)
                .map(list ->
                        list.items().stream().flatMap(it -> it.text().stream()).toList());
    }
}
