package com.althq.platform.report.outcome;

import static com.althq.platform.graph.TestGraphs.STACK;
import static com.althq.platform.graph.TestGraphs.graph;
import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.graph.TestGraphs.resource;
import static com.althq.platform.graph.TestGraphs.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.GoldenFile;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.TestGraphs;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.ComparisonResult.Refused;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.Review.Place;
import com.althq.platform.plan.review.Review.StateVersion;
import com.althq.platform.plan.review.Review.Versions;
import com.althq.platform.plan.review.ReviewComparison;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.plan.review.ReviewRowBuilder;
import com.althq.platform.plan.review.StateResources;
import com.althq.platform.report.HostileTexts;
import com.althq.platform.report.ParsedMarkdown;
import com.althq.platform.report.RefusedApply;
import com.althq.platform.report.text.StyledText;
import com.althq.platform.report.text.TextBudget;
import com.althq.platform.report.words.ReviewSentences;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RefusalReportTest {

    private static final Resource DATA = resource("aws:s3/bucketV2:BucketV2", "orders_state", "bucket", "orders-state");
    private static final Place PLACE = new Place(Place.LIVE, Optional.of("470935583836"), "aws", "us-west-2", false);
    private static final Review REVIEWED = review(PLACE, "a1b2c3d", "118", creates(DATA, access("s3:GetObject")));

    private static final Map<String, RefusedApply> REFUSALS = Map.of(
            "rows",
                    refusal(
                            REVIEWED,
                            review(
                                    PLACE,
                                    "e4f5a6b",
                                    "120",
                                    creates(
                                            access("s3:*"),
                                            resource("aws:dynamodb/table:Table", "orders_items", "name", "items"))),
                            false),
            "strict", refusal(REVIEWED, review(PLACE, "a1b2c3d", "120", REVIEWED.rows()), true),
            "offline",
                    refusal(
                            review(
                                    new Place("offline", Optional.empty(), "aws", "us-west-2", false),
                                    "a1b2c3d",
                                    "118",
                                    REVIEWED.rows()),
                            REVIEWED,
                            false),
            "elsewhere",
                    refusal(
                            review(
                                    new Place(Place.LIVE, Optional.of("207964198595"), "aws", "us-west-2", true),
                                    "a1b2c3d",
                                    "118",
                                    REVIEWED.rows()),
                            REVIEWED,
                            false),
            "hostile", hostile(1));

    @TestFactory
    List<DynamicTest> every_kind_of_refusal_reads_as_it_did() {
        return REFUSALS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                    var name = "report/refused-" + it.getKey();
                    GoldenFile.assertMatches(name + ".md", RefusalReport.markdown(it.getValue(), TextBudget.COMMENT));
                    GoldenFile.assertMatches(name + ".txt", RefusalReport.terminal(it.getValue(), false));
                    if (!it.getKey().equals("hostile")) {
                        GoldenFile.assertMatches(name + ".json", RefusalReport.json(it.getValue()));
                    }
                }))
                .toList();
    }

    @Test
    void it_says_first_that_nothing_was_changed() {
        for (var refusal : REFUSALS.values()) {
            assertThat(RefusalReport.markdown(refusal, TextBudget.COMMENT)
                            .lines()
                            .skip(2)
                            .findFirst())
                    .hasValueSatisfying(it -> assertThat(it).startsWith("**Nothing was changed.**"));
            assertThat(RefusalReport.terminal(refusal, false).lines().skip(1).findFirst())
                    .contains("Nothing was changed.");
        }
    }

    @Test
    void a_comment_of_any_number_of_hostile_rows_fits() {
        for (var times : List.of(1, 10, 60)) {
            assertThat(RefusalReport.markdown(hostile(times), TextBudget.COMMENT))
                    .hasSizeLessThanOrEqualTo(TextBudget.COMMENT.limit());
        }
    }

    @Test
    void nothing_of_a_name_or_a_value_acts_in_a_comment() {
        var parsed = ParsedMarkdown.of(RefusalReport.markdown(hostile(1), TextBudget.SUMMARY));

        assertThat(parsed.all(Link.class)).isEmpty();
        assertThat(parsed.all(Image.class)).isEmpty();
        assertThat(parsed.all(Heading.class)).hasSize(1);
        assertThat(parsed.html()).allMatch(it -> it.matches("</?(code|span)>"));
        assertThat(parsed.prose()).doesNotContainPattern("@\\w|#\\d|https?:/");
        for (var row : parsed.all(TableRow.class)) {
            var cells = 0;
            for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells++;
            }
            assertThat(cells).isEqualTo(5);
        }
    }

    @Test
    void nothing_of_a_name_or_a_value_acts_on_a_terminal() {
        assertThat(RefusalReport.terminal(hostile(1), false)).doesNotContain("\u001b", "\u202e", "\u0007");
    }

    @Test
    void a_secret_is_never_shown_and_a_late_value_is_a_name() {
        var old = resource(
                "aws:lambda/function:Function",
                "f",
                "key",
                new Value.Secret("kms:KEY:abc"),
                "image",
                text("old:", new Value.Late("image tag", "v1")));
        var now = resource(
                "aws:lambda/function:Function",
                "f",
                "key",
                new Value.Secret("kms:KEY:def"),
                "image",
                text("new:", new Value.Late("image tag", "v2")));

        var shown = RefusalReport.terminal(
                refusal(review(PLACE, "a", "1", creates(old)), review(PLACE, "a", "1", creates(now)), false), false);

        assertThat(shown)
                .contains("[secret: encrypted, abc]", "new:${image tag}")
                .doesNotContain("v1", "v2");
    }

    @Test
    void late_rows_are_said_with_their_tag() {
        var function = resource(
                "aws:lambda/function:Function", "orders_fn", "imageUri", new Value.Late("image tag", "e4f5a6b"));
        var parameter = resource("aws:ssm/parameter:Parameter", "KEY", "value", Value.Secret.ofEnvironment("KEY"));
        var state = new StateResources(Map.of(
                function.urn(), held("imageUri", new Value.Text("a1b2c3d")),
                parameter.urn(), held("value", new Value.Secret("state"))));
        var rows = ReviewRowBuilder.of(
                List.of(updates(function, "imageUri"), updates(parameter, "value")), state, graph(function, parameter));

        assertThat(ReviewSentences.notBound(rows))
                .extracting(StyledText::plain)
                .containsExactly("function orders_fn: new image, tag e4f5a6b", "secret KEY: secret value may change");
    }

    @Test
    void what_moved_is_said_with_both_sides() {
        var moved = new ChangedPart(ChangedPart.Part.CLI, Optional.of("3.258.0"), Optional.empty());

        assertThat(ReviewSentences.changedParts(List.of(moved)))
                .extracting(StyledText::plain)
                .containsExactly("Pulumi CLI: 3.258.0 when it was reviewed, none now");
    }

    private static RefusedApply hostile(int times) {
        var texts = HostileTexts.TEXTS.stream().filter(it -> !it.contains("::")).toList();
        var old = IntStream.range(0, texts.size() * times)
                .mapToObj(i -> resource(
                        "t" + i, "n" + i + texts.get(i % texts.size()), "k" + HostileTexts.ALL, "a" + HostileTexts.ALL))
                .toArray(Resource[]::new);
        var now = Arrays.stream(old)
                .map(it -> new Resource(
                        it.urn(),
                        it.provider(),
                        it.parent(),
                        it.dependsOn(),
                        TestGraphs.object("k" + HostileTexts.ALL, "b" + HostileTexts.ALL)
                                .values(),
                        it.options(),
                        it.grantReason()))
                .toArray(Resource[]::new);
        return new RefusedApply(
                HostileTexts.ALL,
                HostileTexts.ALL,
                review(PLACE, HostileTexts.ALL, HostileTexts.ALL, creates(old)),
                review(PLACE, "b" + HostileTexts.ALL, HostileTexts.ALL, creates(now)),
                refused(
                        review(PLACE, HostileTexts.ALL, HostileTexts.ALL, creates(old)),
                        review(PLACE, "b" + HostileTexts.ALL, HostileTexts.ALL, creates(now)),
                        false));
    }

    private static Resource access(String action) {
        return resource(
                "aws:iam/rolePolicy:RolePolicy",
                "orders_s3_task_policy",
                "policy",
                text("{\"Statement\":[{\"Action\":\"" + action + "\",\"Resource\":\"", ref(DATA, "arn"), "/*\"}]}"));
    }

    private static List<ReviewRow> creates(Resource... resources) {
        return ReviewRowBuilder.of(
                Arrays.stream(resources)
                        .map(it -> new Step(Operation.CREATE, it.urn(), List.of(), Optional.empty()))
                        .toList(),
                StateResources.EMPTY,
                graph(resources));
    }

    private static Step updates(Resource resource, String property) {
        return new Step(
                Operation.UPDATE,
                resource.urn(),
                List.of(new PropertyChange(property, Optional.empty(), Optional.empty(), false)),
                Optional.empty());
    }

    private static StateResources.HeldResource held(String property, Value value) {
        return new StateResources.HeldResource(new TreeMap<>(Map.of(property, value)), new TreeMap<>());
    }

    private static Review review(Place place, String commit, String state, List<ReviewRow> rows) {
        return new Review(
                STACK,
                place,
                rows,
                "blob of " + commit,
                Optional.of(commit),
                new Versions("1.0.0", Optional.of("3.258.0"), new TreeMap<>(Map.of("aws", "7.48.0"))),
                Optional.of(new StateVersion("2026-11-25T10:31:00Z", state)));
    }

    private static RefusedApply refusal(Review reviewed, Review now, boolean strict) {
        return new RefusedApply("dev", "orders", reviewed, now, refused(reviewed, now, strict));
    }

    private static Refused refused(Review reviewed, Review now, boolean strict) {
        var verdict = new ReviewComparison(reviewed, now, _ -> false, EarlierApplies.NONE, strict).verdict();
        assertThat(verdict).isInstanceOf(Refused.class);
        return (Refused) verdict;
    }
}
