package com.althq.platform.plan.review;

import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.graph.TestGraphs.resource;
import static com.althq.platform.graph.TestGraphs.text;
import static com.althq.platform.plan.review.TestService.DATA;
import static com.althq.platform.plan.review.TestService.access;
import static com.althq.platform.plan.review.TestService.creates;
import static com.althq.platform.plan.review.TestService.deletes;
import static com.althq.platform.plan.review.TestService.function;
import static com.althq.platform.plan.review.TestService.program;
import static com.althq.platform.plan.review.TestService.replaces;
import static com.althq.platform.plan.review.TestService.review;
import static com.althq.platform.plan.review.TestService.state;
import static com.althq.platform.plan.review.TestService.tag;
import static com.althq.platform.plan.review.TestService.task;
import static com.althq.platform.plan.review.TestService.updates;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import com.althq.platform.plan.Digest;
import com.althq.platform.plan.review.ReviewFormat.Intact;
import com.althq.platform.plan.review.ReviewFormat.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReviewFormatTest {

    private static final Review REVIEW = review(ReviewRowBuilder.of(
            List.of(
                    replaces(task("v2", "info"), "containerDefinitions"),
                    updates(function("v2", 256), "memorySize"),
                    creates(access("s3:GetObject")),
                    deletes(TestService.service())),
            state("v1", "info"),
            program(task("v2", "info"), function("v2", 256), access("s3:GetObject"))));
    private static final String FILE = ReviewFormat.write(REVIEW);

    @Test
    void a_review_is_read_as_it_was_written() {
        assertThat(ReviewFormat.read(FILE)).isEqualTo(new Intact(REVIEW));
        assertThat(REVIEW.late()).hasSize(1);
    }

    @Test
    void a_review_of_nothing_that_existed_is_read_as_it_was_written() {
        var first = new Review(
                REVIEW.stack(),
                new Review.Place("offline", Optional.empty(), "aws", "us-west-2", true),
                List.of(),
                "",
                Optional.empty(),
                new Review.Versions("", Optional.empty(), new TreeMap<>()),
                Optional.empty());

        assertThat(ReviewFormat.read(ReviewFormat.write(first))).isEqualTo(new Intact(first));
    }

    @Test
    void every_kind_of_value_is_read_as_it_was_written() {
        for (var value : List.of(
                new Value.Text("${state.arn} $${x} \u0000 \ud83d\ude00 \ud83d \u202e"),
                ref(DATA, "arn"),
                new Value.Text("[\"ref\",\"" + DATA.urn() + "\",\"arn\"]"),
                list("ref", DATA.urn().value(), "arn"),
                list(),
                object(),
                list(list(), object(), object("a", list("text"))),
                text("a", ref(DATA, "arn"), "${b}", tag("v1"), new Value.Unknown("vpc.id")),
                new Value.Secret("environment:A"),
                new Value.Unknown("vpc.id"),
                tag("v1"),
                new Value.Numeric(1),
                new Value.Numeric(-0.25),
                new Value.Numeric(1e300),
                new Value.Flag(false))) {
            var resource = resource("aws:s3/bucketV2:BucketV2", "b", "x", value);
            var review =
                    review(ReviewRowBuilder.of(List.of(creates(resource)), StateResources.EMPTY, program(resource)));

            assertThat(ReviewFormat.write(review)).matches("\\p{ASCII}*");
            assertThat(ReviewFormat.read(ReviewFormat.write(review))).isEqualTo(new Intact(review));
        }
    }

    @Test
    void any_other_version_is_refused() {
        for (var version : List.of("0", "2", "1.0", "\"1\"", "null", "99999999999999999999")) {
            assertThat(problem(FILE.replace("\"version\" : 1,", "\"version\" : " + version + ",")))
                    .contains("version");
        }
    }

    @Test
    void what_was_changed_by_hand_is_refused() {
        assertThat(problem(FILE.replace("\"memorySize\" : 256", "\"memorySize\" : 512")))
                .isEqualTo("was changed: its digest is not the one of its rows");
        assertThat(problem(FILE.replace("[ \"image\" ]", "[ ]"))).contains("digest");
        assertThat(problem(FILE.replace(REVIEW.stack(), "prod.orders.us-west-2")))
                .isNotEmpty();
    }

    @Test
    void a_bound_row_cannot_be_called_late() {
        var rest = new Review(
                REVIEW.stack(),
                REVIEW.place(),
                REVIEW.rows().stream()
                        .filter(it -> !it.urn().name().equals("access"))
                        .toList(),
                REVIEW.spec(),
                REVIEW.commit(),
                REVIEW.versions(),
                REVIEW.state());
        var digest = FILE.replace(REVIEW.digest(), rest.digest());
        var at = digest.indexOf("\"late\" : [ ]", digest.indexOf("\"op\" : \"create\""));
        var file = digest.substring(0, at) + digest.substring(at).replaceFirst("\\[ \\]", "[ \"image\" ]");

        assertThat(problem(file)).matches("is not one: rows\\[\\d] is not a row");
    }

    @Test
    void a_field_too_many_too_few_or_twice_is_refused() {
        var field =
                Pattern.compile("\"(\\w+)\" : (\"[^\"]*\"|true|false|null),").matcher(FILE);
        while (field.find()) {
            var without = FILE.substring(0, field.start()) + FILE.substring(field.end());
            var twice = FILE.substring(0, field.start()) + field.group() + FILE.substring(field.start());
            var more = FILE.substring(0, field.start()) + "\"more\" : 1," + FILE.substring(field.start());
            assertThat(List.of(without, twice, more))
                    .allSatisfy(it -> assertThat(problem(it)).isNotEmpty());
        }
    }

    @Test
    void rubbish_is_one_line_that_repeats_nothing_of_it() {
        for (var rubbish : List.of(
                "",
                "null",
                "[]",
                "1",
                "{",
                "\u001b[31mevil",
                FILE + "{}",
                FILE.substring(0, FILE.length() / 2),
                "{\"version\":1}",
                "{\"version\":1,\"evil\\u001b[31m\":2}",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                FILE.replace("\"before\" : { }", "\"before\" : { \"evil\" : [ \"evil\", 1 ] }"),
                FILE.replace("\"before\" : { }", "\"before\" : { \"evil\" : [ ] }"),
                FILE.replace("\"before\" : { }", "\"before\" : { \"evil\" : [ \"ref\", \"evil\", \"arn\" ] }"),
                FILE.replace("\"before\" : { }", "\"before\" : { \"evil\" : [ \"secret\" ] }"),
                FILE.replace("\"before\" : { }", "\"before\" : { \"evil\" : null }"),
                FILE.replace("\"op\" : \"create\"", "\"op\" : \"same\""),
                FILE.replace("\"op\" : \"create\"", "\"op\" : \"delete\""),
                FILE.replace("\"op\" : \"create\"", "\"op\" : \"evil\""),
                FILE.replace("aws:iam/rolePolicy:RolePolicy::", "evil::"))) {
            assertThat(problem(rubbish)).doesNotContain("evil", "\n", "\u001b").isNotEmpty();
        }
    }

    @Test
    void a_file_that_is_too_long_is_not_even_parsed() {
        assertThat(problem(" ".repeat(ReviewFormat.LONGEST + 1))).contains("longer");
    }

    @Test
    void no_change_of_one_character_is_taken_for_the_same_rows() {
        var random = new Random(11);
        for (var i = 0; i < 2_000; i++) {
            var at = random.nextInt(FILE.length());
            var changed = FILE.substring(0, at) + (char) (32 + random.nextInt(95)) + FILE.substring(at + 1);
            if (ReviewFormat.read(changed) instanceof Intact(var review)) {
                assertThat(review.digest()).isEqualTo(REVIEW.digest());
            }
        }
    }

    @Test
    void two_rows_of_one_resource_are_refused() {
        var twice = review(List.of(REVIEW.rows().getFirst(), REVIEW.rows().getFirst()));

        assertThat(problem(ReviewFormat.write(twice))).contains("two rows of one resource");
    }

    @Test
    void no_value_of_a_secret_is_in_it() {
        assertThat(FILE).contains("environment:API_KEY").doesNotContain(Digest.sha256("environment:API_KEY"));
    }

    private static String problem(String file) {
        assertThat(ReviewFormat.read(file)).isInstanceOf(Unreadable.class);
        return ((Unreadable) ReviewFormat.read(file)).problem();
    }
}
