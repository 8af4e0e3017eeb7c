package com.althq.platform.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.GoldenFile;
import com.althq.platform.WaitLimit;
import com.althq.platform.adoption.LegacyDifference.Kind;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the first plan does to stacks that the older engine made, for every shape that it could make.
@Timeout(WaitLimit.SECONDS)
class LegacyStackPlanTest {

    private static final Path RECORD = Path.of("docs/decisions/0005-taking-over-stacks.md");

    private static final List<Shape> SHAPES = read();

    /// One service in one environment.
    ///
    /// @param before what the older engine declared
    /// @param plan   from that to what is declared now
    record Shape(String file, PlatformSpec spec, boolean protect, ResourceGraph before, Plan plan) {

        List<Step> steps(Operation... operations) {
            return plan().steps().stream()
                    .filter(it -> List.of(operations).contains(it.operation()))
                    .toList();
        }

        boolean covered(Step step, Kind... kinds) {
            return LegacyDifferenceTable.ALL.stream()
                    .filter(it -> List.of(kinds).contains(it.kind()))
                    .anyMatch(it -> it.covers(step, spec.name()));
        }

        @Override
        public String toString() {
            return file + (protect ? ", protected" : "");
        }
    }

    static List<Shape> shapes() {
        return SHAPES;
    }

    /// Every fixture that the older engine accepted, and what none of them has; with and without protection.
    private static List<Shape> read() {
        try (var fixtures = Files.list(Path.of("fixtures"));
                var others = Files.list(Path.of("src/test/resources/adoption"))) {
            return Stream.concat(fixtures, others)
                    .filter(it -> it.toString().endsWith(".yaml") && !it.endsWith("platform-lambda.yaml"))
                    .sorted()
                    .flatMap(file -> Stream.of(false, true).map(it -> shape(file, it)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shape shape(Path file, boolean protect) {
        var target = new DeploymentTarget(
                "dev",
                "us-west-2",
                Optional.of(LegacyStackModel.ACCOUNT),
                Optional.empty(),
                Optional.of("althq/orders"),
                protect);
        try {
            var read = new SpecReader().read(Files.readAllBytes(file));
            assertThat(read).as(file.toString()).isInstanceOf(SpecReadResult.Valid.class);
            var spec = ((SpecReadResult.Valid) read).spec();
            var before = LegacyStackModel.of(spec, target);
            var engine = new OfflineEngine();
            var plan = engine.compare(target.stack(spec.name()), before, engine.graph(target, spec));
            return new Shape(file.getFileName().toString(), spec, protect, before, plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void nothing_is_deleted_or_made_anew_but_what_the_record_lists(Shape shape) {
        assertThat(shape.steps(Operation.DELETE, Operation.REPLACE))
                .allSatisfy(it -> assertThat(shape.covered(it, Kind.GOES, Kind.IMPORTED))
                        .as("%s %s %s", it.operation(), it.name(), LegacyDifference.properties(it))
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void nothing_is_made_that_exists_already_but_what_is_to_be_imported(Shape shape) {
        var there = before(shape);
        var head = shape.plan().head().byUrn();

        assertThat(shape.steps(Operation.CREATE))
                .filteredOn(it -> !shape.covered(it, Kind.IMPORTED))
                .extracting(it -> head.get(it.urn()))
                .filteredOn(it -> UniqueIdentity.of(it).filter(there::contains).isPresent())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void what_is_to_be_imported_has_the_name_that_it_has(Shape shape) {
        var there = before(shape);
        var head = shape.plan().head().byUrn();

        assertThat(shape.steps(Operation.CREATE))
                .filteredOn(it -> shape.covered(it, Kind.IMPORTED))
                .filteredOn(it -> !it.type().endsWith("Strategy"))
                .extracting(it -> head.get(it.urn()))
                .allSatisfy(it -> assertThat(UniqueIdentity.of(it)).get().isIn(there));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void every_other_difference_is_in_the_record_too(Shape shape) {
        assertThat(shape.steps(Operation.CREATE, Operation.UPDATE))
                .allSatisfy(it -> assertThat(shape.covered(it, Kind.NEW, Kind.CHANGED, Kind.IMPORTED))
                        .as("%s %s %s", it.operation(), it.name(), LegacyDifference.properties(it))
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void what_is_changed_is_changed_in_place_and_with_effect(Shape shape) {
        assertThat(shape.steps(Operation.UPDATE))
                .flatExtracting(Step::changes)
                .extracting(PropertyChange::effect)
                .containsOnly(PropertyChange.Effect.IN_PLACE);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void no_data_is_lost_but_schedules_of_a_group_that_the_file_calls_otherwise(Shape shape) {
        assertThat(shape.plan().changes())
                .filteredOn(it -> it.danger()
                        .filter(danger -> danger.kind() == Danger.Kind.DATA_LOSS)
                        .isPresent())
                .extracting(Step::name)
                .isSubsetOf(shape.spec().name() + "_schedule_group");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void buckets_and_what_belongs_to_them_lose_the_account_in_the_state_only(Shape shape) {
        var plan = shape.plan();
        var ofBuckets = shape.before().resources().stream()
                .filter(it -> it.type().startsWith("aws:s3/"))
                .count();

        assertThat(plan.renamed()).isEqualTo(ofBuckets);
        assertThat(plan.steps())
                .filteredOn(it -> it.type().startsWith("aws:s3/"))
                .hasSize((int) ofBuckets)
                .extracting(Step::operation)
                .doesNotContain(Operation.CREATE, Operation.DELETE, Operation.REPLACE);
    }

    @Test
    void every_line_of_the_record_is_of_some_stack() {
        var used = new HashSet<LegacyDifference>();
        for (var shape : shapes()) {
            for (var step : shape.plan().changes()) {
                LegacyDifferenceTable.ALL.stream()
                        .filter(it -> it.covers(step, shape.spec().name()))
                        .forEach(used::add);
            }
        }

        assertThat(used).containsExactlyInAnyOrderElementsOf(LegacyDifferenceTable.ALL);
    }

    @Test
    void the_record_holds_these_tables() {
        GoldenFile.assertMatches(RECORD, LegacyDifferenceTable::into);
    }

    /// What is there before the first run: the stack, and what AWS made beside it.
    private static Set<UniqueIdentity> before(Shape shape) {
        var service = shape.spec().name();
        var functions = shape.spec().section(LambdaSection.class).stream()
                .flatMap(it -> it.functions().stream())
                .map(it -> UniqueIdentity.logGroup("/aws/lambda/" + service + "-" + it.name()));
        var readable = shape.before().readable().resources().stream()
                .map(UniqueIdentity::of)
                .flatMap(Optional::stream);
        return Stream.of(functions, readable, Stream.of(UniqueIdentity.logGroup(service)))
                .flatMap(it -> it)
                .collect(Collectors.toSet());
    }
}
