package com.althq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.ComparisonResult.Fits;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.ReviewComparison;
import com.althq.platform.plan.review.ReviewFormat;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.plan.review.ReviewRowBuilder;
import com.althq.platform.plan.review.StateResources;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The review of every fixture: of a service that is new, and of one that gets a new image.
class ReviewedFixturesTest {

    private static final String REPOSITORY = "aws:ecr/repository:Repository";
    private static final String TASK = "aws:ecs/taskDefinition:TaskDefinition";

    static Stream<String> fixtures() throws IOException {
        return FixtureGoldensTest.fixtures();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_review_of_a_new_service_is_read_as_it_was_written(String fixture) throws IOException {
        var graph = graph(fixture, "a1b2c3d");
        var review = review(ReviewRowBuilder.of(creates(graph, _ -> true), StateResources.EMPTY, graph));

        assertThat(review.rows()).hasSize(graph.resources().size()).noneMatch(ReviewRow::isLate);
        assertThat(ReviewFormat.read(ReviewFormat.write(review))).isEqualTo(new ReviewFormat.Intact(review));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void its_digest_is_the_same_with_another_image_and_when_its_repositories_exist(String fixture) throws IOException {
        var reviewed = graph(fixture, "a1b2c3d");
        var now = graph(fixture, "e4f5a6b");
        var review = review(ReviewRowBuilder.of(creates(reviewed, _ -> true), StateResources.EMPTY, reviewed));
        var state = state(now, "e4f5a6b", it -> it.type().equals(REPOSITORY));
        var preview = review(ReviewRowBuilder.of(creates(now, _ -> true), StateResources.EMPTY, now));
        var rest = review(ReviewRowBuilder.of(creates(now, it -> !it.type().equals(REPOSITORY)), state, now));

        assertThat(preview.digest()).isEqualTo(review.digest());
        assertThat(new ReviewComparison(review, rest, it -> state.holds(it, now), EarlierApplies.NONE, true).verdict())
                .isInstanceOf(Fits.class);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_new_image_alone_is_late_wherever_it_is(String fixture) throws IOException {
        var graph = graph(fixture, "e4f5a6b");
        var state = state(graph, "a1b2c3d", _ -> true);
        var steps =
                graph.resources().stream().flatMap(it -> newImage(it).stream()).toList();

        var rows = ReviewRowBuilder.of(steps, state, graph);

        assertThat(rows).hasSameSizeAs(steps).allMatch(ReviewRow::isLate);
        assertThat(ReviewRow.digest("stack", rows)).isEqualTo(ReviewRow.digest("stack", List.of()));
    }

    /// A task is made anew for it, and what names the task by its ARN follows.
    private static Optional<Step> newImage(Resource resource) {
        var replaces = resource.type().equals(TASK);
        var changes = new ArrayList<PropertyChange>();
        resource.inputs().forEach((name, value) -> {
            var image = value.scalars().anyMatch(Value.Late.class::isInstance);
            var follows = value instanceof Value.Reference(var urn, var property)
                    && urn.type().equals(TASK)
                    && property.equals("arn");
            if (image || follows) {
                changes.add(new PropertyChange(name, Optional.empty(), Optional.empty(), replaces));
            }
        });
        var operation = replaces ? Operation.REPLACE : Operation.UPDATE;
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(operation, resource.urn(), changes, Optional.empty()));
    }

    private static List<Step> creates(ResourceGraph graph, Predicate<Resource> which) {
        return graph.resources().stream()
                .filter(which)
                .map(it -> new Step(Operation.CREATE, it.urn(), List.of(), Optional.empty()))
                .toList();
    }

    /// As if everything in the graph existed, each output made up.
    private static StateResources state(ResourceGraph graph, String tag, Predicate<Resource> which) {
        Map<Urn, Map<String, Value>> outputs = new TreeMap<>();
        graph.resources().stream()
                .flatMap(it -> it.inputs().values().stream())
                .flatMap(Value::scalars)
                .forEach(it -> {
                    if (it instanceof Value.Reference reference) {
                        outputs.computeIfAbsent(reference.urn(), _ -> new TreeMap<>())
                                .put(reference.property(), madeUp(reference, tag));
                    }
                });
        var held = new TreeMap<Urn, StateResources.HeldResource>();
        graph.resources().stream().filter(which).forEach(it -> {
            var inputs = it.mapInputs(value -> madeUp(value, tag)).inputs();
            held.put(
                    it.urn(),
                    new StateResources.HeldResource(inputs, new TreeMap<>(outputs.getOrDefault(it.urn(), Map.of()))));
        });
        return new StateResources(held);
    }

    private static Value madeUp(Value value, String tag) {
        return switch (value) {
            case Value.Reference it -> new Value.Text(it.urn().name() + "/" + it.property());
            case Value.Unknown it -> new Value.Text(it.name());
            case Value.Late _ -> new Value.Text(tag);
            case Value.Secret _ -> new Value.Secret("state");
            default -> value;
        };
    }

    private static ResourceGraph graph(String fixture, String tag) throws IOException {
        var read = new SpecReader().read(Files.readAllBytes(Path.of("fixtures", fixture + ".yaml")));
        var spec = ((SpecReadResult.Valid) read).spec();
        var target = new DeploymentTarget(
                "dev",
                "us-west-2",
                Optional.of("470935583836"),
                Optional.of(tag),
                Optional.of("althq/" + spec.name()),
                false);
        return new OfflineEngine().graph(target, spec);
    }

    private static Review review(List<ReviewRow> rows) {
        return new Review(
                "dev.x.us-west-2",
                new Review.Place(Review.Place.LIVE, Optional.of("470935583836"), "aws", "us-west-2", false),
                rows,
                "3b18e512dba79e4c8300dd08aeb37f8e728b8dad",
                Optional.empty(),
                new Review.Versions("1.0.0", Optional.of("3.258.0"), new TreeMap<>()),
                Optional.empty());
    }
}
