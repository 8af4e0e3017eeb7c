package com.althq.platform.plan;

import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectExpiryTest {

    /// Rules are `PREFIX DAYS`, `*` for the empty prefix; without days a rule only moves objects.
    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "the same in another order ; a/ 7, b/ 365 ; b/ 365, a/ 7",
                "the first goes            ; a/ 7, b/ 365 ; b/ 365",
                "the last goes             ; a/ 7, b/ 365 ; a/ 7",
                "all go                    ; a/ 7, b/ 365 ; none",
                "more days                 ; a/ 7 ; a/ 8",
                "a narrower prefix         ; a/ 7 ; a/b/ 7",
                "all, then some            ; * 7 ; a/ 7",
                "later below what goes     ; a/ 7 ; a/ 7, a/b/ 30",
                "as soon below what goes   ; a/ 7 ; a/b/ 7, a/ 7",
                "the same once more        ; a/ 7 ; a/ 7, a/ 7",
                "later, the same prefix    ; a/ 7 ; a/ 30, a/ 7",
                "the looser of two goes    ; a/ 30, a/ 7 ; a/ 7",
                "all as soon               ; * 7, b/ 3 ; * 7, b/ 5",
                "no days any more          ; a/ 7 ; a/",
                "one that only moves       ; a/ 7 ; b/, a/ 7",
                "one between               ; a/ 7, b/ 365 ; a/ 7, c/, b/ 365"
            })
    void nothing_expires_that_did_not_before(String what, String before, String after) {
        assertThat(ObjectExpiry.sentences(rules(before), rules(after))).as(what).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "the first rule             ; none ; a/ 7 ; a/ 7",
                "a rule before others       ; b/ 365 ; a/ 7, b/ 365 ; a/ 7",
                "a rule between others      ; a/ 7, b/ 365 ; a/ 7, c/ 9, b/ 365 ; c/ 9",
                "fewer days                 ; a/ 7 ; a/ 6 ; a/ 6",
                "fewer days, another order  ; a/ 7, b/ 365 ; b/ 364, a/ 7 ; b/ 364",
                "each has the other's days  ; a/ 7, b/ 365 ; a/ 365, b/ 7 ; b/ 7",
                "another prefix             ; a/ 7 ; b/ 7 ; b/ 7",
                "a wider prefix             ; a/b/ 7 ; a/ 7 ; a/ 7",
                "some, then all             ; a/ 7 ; * 7 ; * 7",
                "a prefix without its slash ; a/ 7 ; a 7 ; a 7",
                "sooner below what goes     ; a/ 7 ; a/ 7, a/b/ 3 ; a/b/ 3",
                "the tighter of a pair      ; a/ 30 ; a/ 20, a/ 10 ; a/ 10",
                "a pair of the same         ; none ; a/ 7, a/ 7 ; a/ 7",
                "one hides the other        ; none ; a/b/ 30, a/ 7 ; a/ 7",
                "neither hides the other    ; none ; a/b/ 3, a/ 7 ; a/ 7 + a/b/ 3",
                "one tighter, one looser    ; a/ 7, b/ 7 ; a/ 3, b/ 9 ; a/ 3",
                "days that come             ; a/ ; a/ 7 ; a/ 7",
                "the wider of two goes      ; * 3, a/ 7 ; a/ 2 ; a/ 2"
            })
    void only_what_newly_expires_is_named(String what, String before, String after, String risks) {
        assertThat(ObjectExpiry.sentences(rules(before), rules(after)))
                .as(what)
                .containsExactlyElementsOf(Arrays.stream(risks.split(" \\+ "))
                        .map(ObjectExpiryTest::sentence)
                        .toList());
    }

    @Test
    void one_day_is_one_day() {
        assertThat(ObjectExpiry.sentences(Optional.empty(), rules("* 1")))
                .containsExactly("all objects are deleted 1 day after they were made, those that are there now too");
    }

    @Test
    void a_rule_that_is_switched_on_is_new_and_one_that_is_off_deletes_nothing() {
        var off = list(rule("Disabled", object("prefix", "a/"), 7));
        var on = list(rule("Enabled", object("prefix", "a/"), 7));

        assertThat(sentences(off, on)).hasSize(1);
        assertThat(sentences(on, off)).isEmpty();
    }

    @Test
    void a_rule_for_some_tags_does_not_stand_for_one_without() {
        var tagged = list(rule("Enabled", object("prefix", "a/", "tag", object("key", "k", "value", "v")), 7));
        var all = list(rule("Enabled", object("prefix", "a/"), 7));

        assertThat(sentences(tagged, all)).hasSize(1);
        assertThat(sentences(all, tagged)).isEmpty();
        assertThat(sentences(tagged, tagged)).isEmpty();
    }

    @Test
    void what_a_provider_adds_to_a_filter_is_no_condition() {
        var held = list(rule(
                "Enabled",
                object("prefix", "a/", "__defaults", list(), "objectSizeLessThan", "", "tag", object(), "and", list()),
                7));
        var declared = list(rule("Enabled", object("prefix", "a/"), 7));

        assertThat(sentences(held, declared)).isEmpty();
        assertThat(sentences(held, list(rule("Enabled", object("prefix", "a/"), 6))))
                .hasSize(1);
    }

    @Test
    void a_rule_without_a_filter_is_for_all() {
        var all = list(object("status", "Enabled", "expiration", object("days", 7)));

        assertThat(sentences(all, list(rule("Enabled", object("prefix", "a/"), 7))))
                .isEmpty();
        assertThat(sentences(list(), all)).singleElement().asString().startsWith("all objects are deleted 7 days");
    }

    @Test
    void what_is_not_known_yet_is_at_risk_unless_it_stays_the_same() {
        var later = new Value.Unknown("later");
        var unknown = list(rule("Enabled", object("prefix", "a/"), later));
        var known = list(rule("Enabled", object("prefix", "a/"), 7));
        var somewhere = list(rule("Enabled", object("prefix", later), 7));

        assertThat(sentences(known, unknown))
                .containsExactly("objects under a/ are deleted after a time that is not known before the apply, those"
                        + " that are there now too");
        assertThat(sentences(unknown, known)).hasSize(1);
        assertThat(sentences(unknown, unknown)).isEmpty();
        assertThat(sentences(known, somewhere))
                .containsExactly("objects under a prefix that is not known before the apply are deleted 7 days after"
                        + " they were made, those that are there now too");
        assertThat(sentences(list(rule("Enabled", object("prefix", ""), 7)), somewhere))
                .isEmpty();
        assertThat(sentences(known, later)).hasSize(1);
        assertThat(sentences(known, list(later))).hasSize(1);
        assertThat(sentences(known, list(object("status", "Enabled", "expiration", later))))
                .hasSize(1);
        assertThat(sentences(known, list(object("status", later, "expiration", object("days", 1)))))
                .hasSize(1);
    }

    private static List<String> sentences(Value before, Value after) {
        return ObjectExpiry.sentences(Optional.of(before), Optional.of(after));
    }

    private static Optional<Value> rules(String text) {
        return Optional.ofNullable(text)
                .map(it -> new Value.Items(Arrays.stream(it.split(", "))
                        .map(ObjectExpiryTest::rule)
                        .toList()));
    }

    private static Value rule(String text) {
        var words = text.strip().split(" ", -1);
        var filter = object("prefix", words[0].equals("*") ? "" : words[0]);
        return words.length > 1
                ? rule("Enabled", filter, Integer.parseInt(words[1]))
                : object("status", "Enabled", "filter", filter, "transitions", list(object("days", 1)));
    }

    private static Value rule(String status, Value filter, Object days) {
        return object("status", status, "filter", filter, "expiration", object("days", days));
    }

    private static String sentence(String rule) {
        var words = rule.strip().split(" ", -1);
        return "%s are deleted %s days after they were made, those that are there now too"
                .formatted(words[0].equals("*") ? "all objects" : "objects under " + words[0], words[1]);
    }
}
