package com.althq.platform.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.capability.DroppedInputs;
import com.althq.platform.capability.ProviderSchema;
import com.althq.platform.capability.RequiredLookups;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.Report;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.markdown.MarkdownRenderer;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.report.text.TextBudget;
import com.althq.platform.spec.model.PlatformSpec;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What holds for the plan of every valid file, tried on files that nobody has written. A failure prints the file and
/// the seed that makes it again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomSpecPlanTest {

    private static final int COUNT = Integer.getInteger("generated.count", 100);
    private static final ProviderSchema PROVIDER = ProviderSchema.read();

    private List<Planned> plans = List.of();

    /// @param graph references unresolved
    private record Planned(RandomSpec file, PlatformSpec spec, ResourceGraph graph, Plan plan) {

        static Planned of(long seed) {
            var file = RandomSpec.of(seed);
            var spec = file.spec();
            var engine = new OfflineEngine();
            var graph = engine.graph(file.target(), spec);
            var plan = engine.compare(file.target().stack(spec.name()), ResourceGraph.EMPTY, graph);
            return new Planned(file, spec, graph, plan);
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    @BeforeAll
    void preview() {
        plans = LongStream.range(0, COUNT).mapToObj(Planned::of).toList();
    }

    /// The first that fails is enough to read.
    private void each(ThrowingConsumer<Planned> claim) {
        for (var planned : plans) {
            try {
                claim.accept(planned);
            } catch (AssertionError e) {
                throw new AssertionError(e.getMessage() + "\n" + planned, e);
            }
        }
    }

    @Test
    void the_provider_takes_every_property() {
        each(it -> assertThat(PROVIDER.violations(it.graph())).isEmpty());
    }

    @Test
    void the_provider_drops_nothing_so_that_the_next_plan_has_nothing_to_add() {
        each(it -> assertThat(DroppedInputs.of(it.graph())).isEmpty());
    }

    @Test
    void every_name_is_one_that_its_service_takes_and_nobody_else_has() {
        each(it -> {
            assertThat(PhysicalLimits.violations(it.plan().head())).isEmpty();
            assertThat(it.graph().resources()).extracting(Resource::urn).doesNotHaveDuplicates();
        });
    }

    @Test
    void every_reference_is_to_an_output_of_something_in_the_same_stack() {
        each(it -> assertThat(ReferenceRules.dangling(it.graph())).isEmpty());
    }

    @Test
    void every_policy_is_complete_and_about_this_account() {
        each(it -> assertThat(new PolicyRules(it.file().target()).violations(it.graph()))
                .isEmpty());
    }

    @Test
    void every_container_is_one_that_ecs_takes() {
        each(it -> assertThat(new GraphRules(it.graph()).containerViolations()).isEmpty());
    }

    @Test
    void whoever_assumes_a_role_waits_for_all_that_the_role_may_do() {
        each(it -> assertThat(new GraphRules(it.graph()).unawaited()).isEmpty());
    }

    @Test
    void no_role_security_group_or_look_up_is_there_for_nobody() {
        each(it -> {
            var whole = new GraphRules(it.graph());
            assertThat(whole.unused()).isEmpty();
            assertThat(whole.unusedAnswers(
                            RequiredLookups.of(it.spec()),
                            it.file().target().account().isPresent()))
                    .isEmpty();
        });
    }

    @Test
    void the_same_file_leads_to_the_same_plan_and_against_itself_to_none() {
        each(it -> {
            var again = new OfflineEngine().graph(it.file().target(), it.spec());
            var stack = it.plan().stack();
            assertThat(new OfflineEngine()
                            .compare(stack, ResourceGraph.EMPTY, again)
                            .digest())
                    .isEqualTo(it.plan().digest());
            assertThat(new OfflineEngine().compare(stack, it.graph(), again).changes())
                    .isEmpty();
        });
    }

    @Test
    void every_plan_can_be_told_to_people_and_to_programs() {
        each(it -> told(it, it.plan()));
    }

    @Test
    void so_can_the_end_of_everything() {
        each(it -> {
            var gone = new OfflineEngine().compare(it.plan().stack(), it.graph(), ResourceGraph.EMPTY);
            assertThat(gone.counts().delete()).isEqualTo(it.graph().resources().size());
            told(it, gone);
        });
    }

    private static void told(Planned planned, Plan plan) throws IOException {
        var target = planned.file().target();
        var file = new Previewed(
                "platform.yaml",
                planned.spec().name(),
                plan,
                planned.file().read().findings(),
                false,
                List.of());
        var report = new Report(
                target.environment(),
                target.region(),
                OfflineEngine.NAME,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(file));

        assertThat(MarkdownRenderer.render(report, TextBudget.COMMENT)).hasSizeBetween(100, 65_000);
        assertThat(TerminalRenderer.render(report, false))
                .contains(planned.spec().name());
        var json = new ObjectMapper().readTree(JsonRenderer.preview(target.environment(), target.region(), file));
        assertThat(json.get("resources")).hasSameSizeAs(plan.head().resources());
    }
}
