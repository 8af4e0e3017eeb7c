package com.althq.platform.plan;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds existing data that AWS will expire after the apply because of new or shorter expiry rules, although no
/// step of the plan deletes it. What is made by the same plan holds nothing yet.
public final class ExpiryDangers {

    /// Settings that are a resource of their own, apart from what holds the data.
    ///
    /// @param owner the property that says whose they are
    /// @param name  the property that is the name of the owner
    private record Settings(String owner, String noun, String ownerType, String name, String rules) {}

    private static final String LIFE_CYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String IMAGES = "aws:ecr/lifecyclePolicy:LifecyclePolicy";

    private static final Settings OF_BUCKET =
            new Settings("bucket", "bucket", "aws:s3/bucketV2:BucketV2", "bucket", "rules");
    private static final Settings OF_REPOSITORY =
            new Settings("repository", "image repository", "aws:ecr/repository:Repository", "name", "policy");

    private final Map<Urn, Resource> before;
    private final Map<Urn, Resource> after;
    private final Set<Urn> made;

    private ExpiryDangers(List<Step> steps, Map<Urn, Resource> before, Map<Urn, Resource> after) {
        this.before = before;
        this.after = after;
        this.made = steps.stream()
                .filter(it -> it.operation() == Operation.CREATE || it.operation() == Operation.REPLACE)
                .map(Step::urn)
                .collect(Collectors.toSet());
    }

    /// The same steps, those with a danger by which data newly expires.
    ///
    /// @param steps  all of a plan
    /// @param before what is there now, readable, under the URNs of the steps
    /// @param after  what should be there, readable
    public static List<Step> in(List<Step> steps, Map<Urn, Resource> before, Map<Urn, Resource> after) {
        var dangers = new ExpiryDangers(steps, before, after);
        return steps.stream().map(it -> dangers.of(it).map(it::with).orElse(it)).toList();
    }

    private Optional<Danger> of(Step step) {
        return switch (step.type()) {
            case LIFE_CYCLE -> settings(step, OF_BUCKET);
            case IMAGES -> settings(step, OF_REPOSITORY);
            default -> step.operation() == Operation.UPDATE ? retained(step) : Optional.empty();
        };
    }

    private Optional<Danger> settings(Step step, Settings of) {
        var now = after.get(step.urn());
        var touched = step.operation() == Operation.CREATE
                || step.changes().stream().anyMatch(it -> it.property().equals(of.rules()));
        if (now == null || !touched) {
            return Optional.empty();
        }
        var owner = owner(now, of);
        if (owner.filter(it -> made.contains(it.urn())).isPresent()) {
            return Optional.empty();
        }
        var old = Optional.ofNullable(before.get(step.urn())).flatMap(it -> it.input(of.rules()));
        var sentences = step.type().equals(LIFE_CYCLE)
                ? ObjectExpiry.sentences(old, now.input(of.rules()))
                : ImageExpiry.sentences(old, now.input(of.rules()));
        return danger(owner.map(ResourceRisk::subject).orElseGet(() -> named(of.noun(), now, of.owner())), sentences);
    }

    /// By a reference, or by the name that it will have.
    private Optional<Resource> owner(Resource settings, Settings of) {
        return settings.input(of.owner())
                .flatMap(it -> it instanceof Value.Reference(var urn, var _)
                        ? Optional.ofNullable(after.get(urn))
                        : after.values().stream()
                                .filter(other -> other.type().equals(of.ownerType())
                                        && other.input(of.name()).equals(Optional.of(it)))
                                .findFirst());
    }

    private Optional<Danger> retained(Step step) {
        var old = before.get(step.urn());
        return old == null
                ? Optional.empty()
                : danger(
                        subject(old),
                        RetentionChanges.sentences(
                                new ResourceUpdate(old, Optional.ofNullable(after.get(step.urn())), step.changes())));
    }

    /// A log group is the one thing whose deletion is no danger, and whose shorter life is one.
    private static String subject(Resource resource) {
        return resource.type().equals(RetentionChanges.LOGS)
                ? named("log group", resource, "name")
                : ResourceRisk.subject(resource);
    }

    private static String named(String noun, Resource resource, String name) {
        return noun + " " + resource.input(name).map(ValueText::of).orElseGet(resource::name);
    }

    private static Optional<Danger> danger(String subject, List<String> sentences) {
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Danger(Danger.Kind.EXPIRY, subject, String.join("; ", sentences)));
    }
}
