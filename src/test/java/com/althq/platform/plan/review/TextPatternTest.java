package com.althq.platform.plan.review;

import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.plan.review.TestService.DATA;
import static com.althq.platform.plan.review.TestService.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.althq.platform.WaitLimit;
import com.althq.platform.graph.Value;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TextPatternTest {

    private static final Value ANY = ref(DATA, "arn");
    private static final Value TAG = tag("now");
    private static final Value COLON = new Value.Text(":");

    @Test
    void a_tag_is_what_follows_the_last_colon() {
        assertThat(found("localhost:5000/shop/orders:v1.2", ANY, COLON, TAG)).containsExactly("v1.2");
    }

    @Test
    void several_are_found_each_in_its_place() {
        assertThat(found("a:x b:y", ANY, COLON, TAG, new Value.Text(" b:"), TAG))
                .containsExactlyInAnyOrder("x", "y");
    }

    @Test
    void text_must_be_there_to_the_letter() {
        assertThat(new TextPattern(List.of(new Value.Text("a:"), TAG)).match("b:v1"))
                .isEmpty();
        assertThat(new TextPattern(List.of(new Value.Text("a:"), TAG)).match("a:v1 "))
                .isEmpty();
        assertThat(new TextPattern(List.of(new Value.Text("a:"), TAG)).match("a:"))
                .isEmpty();
    }

    @Test
    void a_tag_is_one_that_a_registry_takes() {
        for (var good : List.of("v", "_", "0", "a".repeat(128), "a.b-c_d")) {
            assertThat(found(":" + good, COLON, TAG)).containsExactly(good);
        }
        for (var bad : List.of("", "-a", ".a", "a".repeat(129), "é", "a b", "a/b", "a@b", "a:b")) {
            assertThat(new TextPattern(List.of(COLON, TAG)).match(":" + bad)).isEmpty();
        }
    }

    @Test
    void a_text_that_almost_matches_in_very_many_ways_is_answered_at_once() {
        var parts = Collections.nCopies(40, List.of(ANY, new Value.Text("a"), TAG)).stream()
                .flatMap(List::stream)
                .toList();

        assertThatCode(() -> CompletableFuture.supplyAsync(() -> new TextPattern(parts).match("a".repeat(20_000) + "!"))
                        .get(WaitLimit.SECONDS, TimeUnit.SECONDS))
                .doesNotThrowAnyException();
    }

    private static List<String> found(String text, Value... parts) {
        return new TextPattern(List.of(parts))
                .match(text).orElseThrow().stream()
                        .map(it -> text.substring(it.start(), it.end()))
                        .toList();
    }
}
