package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.PropertyEdit;
import com.althq.platform.RealProcess;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Step;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the real engine says of an edit, once what was there before is applied, is what the plan without an account
/// says of it.
@RealProcess
class LiveChangesTest {

    /// As many as are assumed where nobody has looked.
    private static final List<String> SUBNETS = List.of("subnet-00000000000000000", "subnet-00000000000000001");

    @TempDir
    Path folder;

    /// Edits of the same specification, which is applied once.
    record Case(List<PropertyEdit> edits) {
        @Override
        public String toString() {
            return edits.getFirst().given().isEmpty()
                    ? "everything"
                    : String.join("; ", edits.getFirst().given());
        }
    }

    static Stream<Case> cases() throws IOException {
        return PropertyEdit.all().stream()
                .collect(Collectors.groupingBy(PropertyEdit::given, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Case::new);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_engine_plans_what_is_computed_without_it(Case it) throws Exception {
        try (var stack = new ReviewedStack(folder);
                var beside = Executors.newFixedThreadPool(2)) {
            stack.world().looksUp("aws:ec2/getSubnets:getSubnets", Map.of(), Map.of("ids", SUBNETS));
            decrypts(stack, "as it was");
            var base = it.edits().getFirst().specs().base();
            apply(stack, base);
            decrypts(stack, "another value");
            var previews = new ArrayList<Callable<List<String>>>();
            for (var edit : it.edits()) {
                var head = edit.specs().head();
                // Another name is another stack.
                if (base.name().equals(head.name())) {
                    stack.secrets(head).images(head, PropertyEdit.TARGET);
                    previews.add(() -> differences(stack, edit));
                }
            }

            var differences = new ArrayList<String>();
            for (var preview : beside.invokeAll(previews)) {
                differences.addAll(preview.get());
            }

            assertThat(differences).isEmpty();
        }
    }

    private static List<String> differences(ReviewedStack stack, PropertyEdit edit) throws IOException {
        var head = edit.specs().head();
        var plan = stack.live().engine().preview(PropertyEdit.TARGET, head).plan();
        var said = lines(plan.changes(), plan.grants());
        var computed = lines(edit.steps(), edit.grants());
        var words = edit.property() + ", " + edit.words() + ": ";
        return Stream.concat(
                        said.stream().filter(one -> !computed.contains(one)).map(one -> words + "engine: " + one),
                        computed.stream().filter(one -> !said.contains(one)).map(one -> words + "computed: " + one))
                .toList();
    }

    private static void decrypts(ReviewedStack stack, String plaintext) {
        stack.world()
                .looksUp(
                        "aws:kms/getSecrets:getSecrets",
                        Map.of(),
                        Map.of("plaintext", Map.of("PAYMENT_API_KEY", plaintext)));
    }

    private static void apply(ReviewedStack stack, PlatformSpec base) {
        stack.secrets(base).images(base, PropertyEdit.TARGET);
        ReviewedStack.done(stack.attempt(base, stack.review(base, PropertyEdit.TARGET))
                .on(PropertyEdit.TARGET)
                .run());
    }

    private static Set<String> lines(List<Step> steps, List<Grant> grants) {
        return Stream.concat(
                        steps.stream().map(LiveChangesTest::line),
                        grants.stream()
                                .filter(it -> it.change() != Operation.SAME)
                                .map(LiveChangesTest::line))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// On what, only the account knows.
    private static String line(Grant grant) {
        return "%s grant: %s %s".formatted(grant.change().word(), grant.principal(), grant.action());
    }

    /// What happens to a resource, by which of its properties, and what it costs. How deep a path goes is the
    /// provider's to say.
    private static String line(Step step) {
        var properties = new TreeMap<String, Boolean>();
        if (step.operation() == Operation.UPDATE || step.operation() == Operation.REPLACE) {
            step.changes().forEach(it -> properties.merge(it.property(), it.forcesReplace(), Boolean::logicalOr));
        }
        return "%s %s %s %s%s"
                .formatted(
                        step.operation().word(),
                        step.type(),
                        step.name(),
                        properties,
                        step.danger()
                                .map(it -> " " + it.kind().word() + ": " + it.consequence())
                                .orElse(""));
    }
}
