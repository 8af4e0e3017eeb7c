package com.althq.platform.spec;

import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.Authorizer;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DatabaseSection;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.EventbridgeSection;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.S3Section.Bucket;
import com.althq.platform.spec.model.S3Section.LifecycleRule;
import com.althq.platform.spec.model.Section;
import com.althq.platform.spec.model.ServiceDiscoverySection;
import com.althq.platform.spec.model.StorageSection;
import com.althq.platform.spec.name.PhysicalNames;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Converts the tree of an error-free platform.yaml to typed records, with every default of the format applied.
final class SectionReader {
    private final String service;
    private final LocatedValue root;

    SectionReader(LocatedValue root) {
        this.root = root;
        this.service = root.child("metadata").flatMap(it -> it.text("name")).orElseThrow();
    }

    PlatformSpec spec() {
        var spec = root.child("spec").orElseThrow();
        var sections = Arrays.stream(Capability.values())
                .flatMap(capability -> spec.child(capability.key()).map(place -> section(capability, place)).stream())
                .toList();
        var secrets = spec.child("secrets").map(SectionReader::secrets).orElse(DeclaredSecrets.none());
        return new PlatformSpec(
                service, root.child("metadata").flatMap(it -> it.text("description")), sections, secrets);
    }

    private Section section(Capability capability, LocatedValue at) {
        return switch (capability) {
            case COMPUTE -> compute(at);
            case STORAGE -> storage(at);
            case CACHE ->
                new CacheSection(
                        at.text("nodeType").orElse("cache.t3.micro"),
                        at.number("numNodes").orElse(1),
                        after(at));
            case DATABASE ->
                new DatabaseSection(
                        required(at, "dbName"),
                        required(at, "dbUsername"),
                        at.text("instanceClass").orElse("db.t3.micro"),
                        at.number("allocatedStorage").orElse(20),
                        after(at));
            case DYNAMODB -> new DynamodbSection(all(at.items("tables"), SectionReader::table), after(at));
            case LAMBDA -> new LambdaSection(all(at.items("functions"), SectionReader::function), after(at));
            case SERVICE_DISCOVERY ->
                new ServiceDiscoverySection(at.text("namespace").orElse(service + ".local"), after(at));
            case EVENTBRIDGE ->
                new EventbridgeSection(
                        at.text("scheduleGroup")
                                .orElseGet(() -> PhysicalNames.of(service)
                                        .scheduleGroup()
                                        .value()),
                        after(at));
            case S3 -> new S3Section(all(at.items("buckets"), SectionReader::bucket), after(at));
            case AGENTCORE_RUNTIME ->
                new AgentcoreRuntimeSection(
                        all(at.items("runtimes"), SectionReader::runtime),
                        at.child("authorizer").map(SectionReader::authorizer),
                        after(at));
        };
    }

    private static ComputeSection compute(LocatedValue at) {
        return new ComputeSection(
                at.number("port").orElse(80),
                at.number("cpu").orElse(512),
                at.number("memory").orElse(1024),
                at.child("instances").flatMap(it -> it.number("min")).orElse(1),
                at.child("healthCheck").flatMap(it -> it.text("path")).orElse("/health"),
                texts(at.items("publicPaths")),
                after(at));
    }

    private static StorageSection storage(LocatedValue at) {
        var efs = at.child("efs");
        var accessPoint = efs.flatMap(it -> it.child("accessPoint"));
        return new StorageSection(
                efs.flatMap(it -> it.flag("encrypted")).orElse(true),
                efs.flatMap(it -> it.text("lifecycle")).orElse("AFTER_30_DAYS"),
                new StorageSection.AccessPoint(
                        accessPoint.flatMap(it -> it.text("path")).orElse("/data"),
                        accessPoint.flatMap(it -> it.number("uid")).orElse(1000),
                        accessPoint.flatMap(it -> it.number("gid")).orElse(1000)),
                after(at));
    }

    private static DynamodbSection.Table table(LocatedValue at) {
        return new DynamodbSection.Table(
                required(at, "name"),
                key(at, "partitionKey").orElseThrow(),
                key(at, "sortKey"),
                at.text("ttlAttribute"),
                at.text("billingMode")
                        .map(DynamodbSection.Billing::valueOf)
                        .orElse(DynamodbSection.Billing.PAY_PER_REQUEST),
                all(at.items("gsi"), SectionReader::index));
    }

    private static DynamodbSection.Index index(LocatedValue at) {
        return new DynamodbSection.Index(
                required(at, "name"),
                key(at, "partitionKey").orElseThrow(),
                key(at, "sortKey"),
                at.text("projectionType").orElse("ALL"));
    }

    private static Optional<DynamodbSection.Key> key(LocatedValue at, String name) {
        return at.text(name)
                .map(text ->
                        new DynamodbSection.Key(text, at.text(name + "Type").orElse("S")));
    }

    private static LambdaSection.Function function(LocatedValue at) {
        return new LambdaSection.Function(
                required(at, "name"),
                required(at, "image"),
                at.number("memory").orElse(2048),
                at.number("timeout").orElse(120));
    }

    private static Bucket bucket(LocatedValue at) {
        return new Bucket(
                required(at, "name"),
                at.flag("versioning").orElse(false),
                at.text("encryption").orElse("AES256"),
                all(
                        at.items("lifecycleRules"),
                        rule -> new LifecycleRule(
                                required(rule, "prefix"),
                                rule.number("transitionToIA"),
                                rule.number("expirationDays"))));
    }

    /// An empty description is dropped, because AgentCore refuses one.
    private static AgentRuntime runtime(LocatedValue at) {
        return new AgentRuntime(
                required(at, "name"),
                required(at, "image"),
                at.text("description").filter(text -> !text.isEmpty()),
                at.text("networkMode").map(NetworkMode::valueOf).orElse(NetworkMode.PUBLIC),
                at.child("environmentVariables").map(SectionReader::textsByKey).orElse(Map.of()));
    }

    private static Authorizer authorizer(LocatedValue at) {
        return new Authorizer(
                required(at, "discoveryUrl"), texts(at.items("allowedAudiences")), texts(at.items("allowedClients")));
    }

    private static DeclaredSecrets secrets(LocatedValue at) {
        if (at.node().isArray()) {
            return new DeclaredSecrets.Named(texts(at.items()));
        }
        var values = new TreeMap<String, Map<String, String>>();
        at.entries().forEach(secret -> values.put(secret.key(), textsByKey(secret)));
        return new DeclaredSecrets.Encrypted(values);
    }

    private static List<Capability> after(LocatedValue at) {
        return texts(at.items("after")).stream()
                .flatMap(key -> Capability.ofKey(key).stream())
                .toList();
    }

    private static String required(LocatedValue at, String key) {
        return at.text(key).orElseThrow();
    }

    private static List<String> texts(List<LocatedValue> places) {
        return places.stream().flatMap(place -> place.text().stream()).toList();
    }

    private static Map<String, String> textsByKey(LocatedValue at) {
        var texts = new LinkedHashMap<String, String>();
        at.entries().forEach(entry -> texts.put(entry.key(), entry.text().orElseThrow()));
        return texts;
    }

    private static <T> List<T> all(List<LocatedValue> places, Function<LocatedValue, T> binding) {
        return places.stream().map(binding).toList();
    }
}
