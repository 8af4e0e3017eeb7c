package com.althq.platform.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.PropertyEdit;
import com.althq.platform.RealProcess;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.lookup.RequiredImages;
import com.althq.platform.generated.SectionEdits.Edited;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.spec.model.PlatformSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is planned without an account for an edit is never milder than what the real engine plans for it. Each preview
/// shows edits of every section.
@RealProcess
class RandomEditLivePlanTest {

    private static final int BASES = 3;
    private static final int HEADS = Integer.getInteger("generated.heads", 5);

    /// As many as are assumed where nobody has looked.
    private static final List<String> SUBNETS = List.of("subnet-00000000000000000", "subnet-00000000000000001");

    @TempDir
    Path folder;

    @Test
    void what_is_planned_without_an_account_is_never_milder() throws Exception {
        var milder = new ArrayList<String>();
        var edits = new TreeMap<String, Integer>();
        for (var seed = 0L; seed < BASES; seed++) {
            var edited = SectionEdits.of(seed, PropertyEdit.TARGET);
            var heads = LongStream.range(seed * HEADS, (seed + 1) * HEADS)
                    .mapToObj(edited::edited)
                    .toList();
            heads.forEach(head -> head.edits().forEach((section, count) -> edits.merge(section, count, Integer::sum)));
            milder.addAll(milder(folder.resolve("" + seed), edited.base(), heads));
        }

        assertThat(milder).isEmpty();
        assertThat(edits.keySet()).containsExactlyInAnyOrderElementsOf(SectionEdits.sections());
        assertThat(edits.values().stream().mapToInt(it -> it).sum()).isGreaterThanOrEqualTo(400);
    }

    private static List<String> milder(Path folder, RandomSpec base, List<Edited> heads) throws Exception {
        try (var stack = new LiveStack(folder);
                var beside = Executors.newFixedThreadPool(2)) {
            var world = stack.standIn().world();
            world.looksUp("aws:ec2/getSubnets:getSubnets", Map.of(), Map.of("ids", SUBNETS));
            ready(stack, base);
            assertThat(PreparedStacks.up(stack, base.target(), base.spec()))
                    .as("%s", base)
                    .isInstanceOf(ApplyResult.Done.class);
            heads.forEach(it -> ready(stack, it.head()));
            var previews = heads.stream()
                    .map(it -> (Callable<List<String>>) () -> milder(stack, base.spec(), it.head()))
                    .toList();
            var milder = new ArrayList<String>();
            for (var preview : beside.invokeAll(previews)) {
                milder.addAll(preview.get());
            }
            return milder;
        }
    }

    /// Images are pushed, and secrets are set.
    private static void ready(LiveStack stack, RandomSpec it) {
        it.spec().secrets().names().forEach(name -> stack.environment().put(name, "the value of " + name));
        RequiredImages.of(new OfflineEngine().graph(it.target(), it.spec()), it.target())
                .all()
                .forEach(repository -> stack.standIn()
                        .world()
                        .image(repository.name(), it.target().imageTag().orElseThrow()));
    }

    private static List<String> milder(LiveStack stack, PlatformSpec base, RandomSpec head) {
        var engine = new OfflineEngine();
        var target = head.target();
        var computed = steps(engine.compare(
                target.stack(base.name()), engine.graph(target, base), engine.graph(target, head.spec())));
        return stack.engine().preview(target, head.spec()).plan().changes().stream()
                .filter(it -> isMilder(Optional.ofNullable(computed.get(it.urn())), it))
                .map(it -> "engine: %s, computed: %s, seed %d"
                        .formatted(
                                line(it),
                                Optional.ofNullable(computed.get(it.urn())).map(RandomEditLivePlanTest::line),
                                head.seed()))
                .toList();
    }

    private static Map<Urn, Step> steps(Plan plan) {
        return plan.steps().stream()
                .collect(Collectors.toMap(Step::urn, Function.identity(), (a, _) -> a, HashMap::new));
    }

    private static boolean isMilder(Optional<Step> computed, Step said) {
        return computed.map(it -> weight(it.operation()) < weight(said.operation())
                        || weight(it.danger()) < weight(said.danger()))
                .orElse(true);
    }

    private static int weight(Operation operation) {
        return switch (operation) {
            case SAME, READ -> 0;
            case CREATE, IMPORT, UPDATE -> 1;
            case REPLACE, DELETE -> 2;
        };
    }

    private static int weight(Optional<Danger> danger) {
        return danger.map(it -> switch (it.kind()) {
                    case NO_EFFECT -> 1;
                    case REFUSED, ROUNDED, UNKNOWN -> 2;
                    case INTERRUPTION -> 3;
                    case EXPIRY -> 4;
                    case DATA_LOSS -> 5;
                })
                .orElse(0);
    }

    private static String line(Step step) {
        return "%s %s %s %s%s"
                .formatted(
                        step.operation().word(),
                        step.type(),
                        step.name(),
                        step.changes().stream().map(it -> it.path()).toList(),
                        step.danger().map(it -> " [" + it.kind() + "]").orElse(""));
    }
}
