package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.CombinedEdits;
import com.althq.platform.PlannedLines;
import com.althq.platform.PropertyEdit;
import com.althq.platform.RealProcess;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the real engine says of an edit, once what was there before is applied, is what the plan without an account
/// says of it. One preview shows several edits that do not hide one another.
@RealProcess
class LiveChangesTest {

    /// As many as are assumed where nobody has looked.
    private static final List<String> SUBNETS = List.of("subnet-00000000000000000", "subnet-00000000000000001");

    @TempDir
    Path folder;

    /// Edits of the same specification, which is applied once.
    record Case(PlatformSpec base, List<CombinedEdits> edits) {
        @Override
        public String toString() {
            return edits.stream()
                    .flatMap(it -> it.together().given().stream())
                    .distinct()
                    .collect(Collectors.joining("; ", "[", "]"));
        }
    }

    /// Found once.
    private static final class Found {

        static final List<Case> CASES = find();

        private static List<Case> find() {
            var cases = new LinkedHashMap<PlatformSpec, List<CombinedEdits>>();
            try {
                for (var combined : CombinedEdits.of(edits())) {
                    cases.computeIfAbsent(combined.together().specs().base(), _ -> new ArrayList<>())
                            .add(combined);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return cases.entrySet().stream()
                    .map(it -> new Case(it.getKey(), it.getValue()))
                    .toList();
        }
    }

    static List<Case> cases() {
        return Found.CASES;
    }

    /// Another name is another stack.
    private static List<PropertyEdit> edits() throws IOException {
        var edits = new ArrayList<PropertyEdit>();
        for (var edit : PropertyEdit.all()) {
            var specs = edit.specs();
            if (specs.base().name().equals(specs.head().name())) {
                edits.add(edit);
            }
        }
        return edits;
    }

    @Test
    void every_edit_is_previewed() throws IOException {
        assertThat(cases().stream().flatMap(it -> it.edits().stream()).flatMap(it -> it.edits().stream()))
                .containsExactlyInAnyOrderElementsOf(edits());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_engine_plans_what_is_computed_without_it(Case it) throws Exception {
        try (var stack = new ReviewedStack(folder);
                var beside = Executors.newFixedThreadPool(2)) {
            stack.world().looksUp("aws:ec2/getSubnets:getSubnets", Map.of(), Map.of("ids", SUBNETS));
            decrypts(stack, "as it was");
            apply(stack, it.base());
            decrypts(stack, "another value");
            var previews = new ArrayList<Callable<List<String>>>();
            for (var edits : it.edits()) {
                var head = edits.together().specs().head();
                stack.secrets(head).images(head, PropertyEdit.TARGET);
                previews.add(() -> differences(stack, head, edits));
            }

            var differences = new ArrayList<String>();
            for (var preview : beside.invokeAll(previews)) {
                differences.addAll(preview.get());
            }

            assertThat(differences).isEmpty();
        }
    }

    private static List<String> differences(ReviewedStack stack, PlatformSpec head, CombinedEdits edits) {
        var plan = stack.live().engine().preview(PropertyEdit.TARGET, head).plan();
        var said = PlannedLines.of(plan.changes(), plan.grants()).texts();
        var computed = edits.lines().texts();
        var words = edits.together().property() + ", " + edits.together().words() + ": ";
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
}
