package com.althq.platform.usecase;

import com.althq.platform.GoldenFile;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.apply.DestroyResult;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import com.althq.platform.engine.pulumi.stack.ResourceOwner;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.StateResources;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every way in which an apply or a destroy can end, as it is told to people and to machines, with its exit code.
class ApplyOutcomeTest {

    private static final Review.Versions VERSIONS =
            new Review.Versions("1", Optional.of("v3"), new TreeMap<>(Map.of("aws", "7")));
    private static final LivePreviewResult PREVIEW = preview();
    private static final Plan PLAN = PREVIEW.plan();
    private static final List<Urn> URNS =
            PLAN.changes().stream().map(Step::urn).sorted().toList();
    private static final ChangedPart STATE =
            new ChangedPart(ChangedPart.Part.STATE, Optional.empty(), Optional.of("2026-11-25T07:45:00Z, e9b2e19f"));
    private static final ChangedPart CLI =
            new ChangedPart(ChangedPart.Part.CLI, Optional.of("v3.257.0"), Optional.of("v3.258.0"));

    /// An apply, and what was said to be reviewed.
    enum Ended {
        DONE(
                new ApplyResult.Done(PREVIEW, completedSteps("create"), outputs(), List.of(STATE, CLI), List.of()),
                review(false)),
        DONE_AFTER_AN_EARLIER_ONE(
                new ApplyResult.Done(PREVIEW, completedSteps("create"), outputs(), List.of(STATE, CLI), List.of()),
                review(true)),
        DONE_BY_DIGEST(
                new ApplyResult.Done(
                        PREVIEW,
                        completedSteps("update"),
                        new TreeMap<>(),
                        List.of(),
                        List.of("not planned: update of notes_data_bucket")),
                digest()),
        UNCHANGED(new ApplyResult.Done(PREVIEW, List.of(), outputs(), List.of(), List.of()), review(false)),
        ONLY_A_PROVIDER(
                new ApplyResult.Done(PREVIEW, List.of(step("update", provider())), outputs(), List.of(), List.of()),
                review(false)),
        UNFINISHED(
                new ApplyResult.Unfinished(
                        PREVIEW,
                        List.of(step("create", provider()), step("create", URNS.get(2))),
                        Set.of(URNS.get(1)),
                        List.of(),
                        List.of(provider(), URNS.get(3)),
                        Optional.empty(),
                        "notes_data_bucket: ThrottlingException: too fast",
                        List.of("notes_index: not reached"),
                        false),
                review(false)),
        CANCELLED(
                new ApplyResult.Unfinished(
                        PREVIEW,
                        List.of(),
                        Set.of(URNS.get(1)),
                        List.of(),
                        URNS.subList(2, 4),
                        Optional.empty(),
                        "it was cancelled",
                        List.of(),
                        true),
                review(false)),
        UNCERTAIN(
                new ApplyResult.Unfinished(
                        PREVIEW,
                        List.of(step("create", URNS.get(2))),
                        Set.of(URNS.get(1), URNS.get(3)),
                        List.of(
                                new ApplyResult.UncertainCreation(
                                        URNS.get(3),
                                        true,
                                        Optional.of("aws s3api head-bucket --bucket 470935583836-notes-data"),
                                        Optional.of("470935583836-notes-data"),
                                        new ResourceOwner.Own()),
                                new ApplyResult.UncertainCreation(
                                        URNS.get(2),
                                        true,
                                        Optional.empty(),
                                        Optional.of("470935583836-notes-data"),
                                        new ResourceOwner.Foreign("service billing, repository althq/billing")),
                                new ApplyResult.UncertainCreation(
                                        URNS.get(1),
                                        true,
                                        Optional.empty(),
                                        Optional.empty(),
                                        new ResourceOwner.Unknown("it carries no tags"))),
                        List.of(),
                        Optional.empty(),
                        "notes_data_bucket: BucketAlreadyOwnedByYou",
                        List.of(),
                        false),
                review(false)),
        NOT_REVIEWED(new ApplyResult.NotReviewed(PREVIEW), nothing()),
        ANOTHER_DIGEST(new ApplyResult.NotReviewed(PREVIEW), digest()),
        OVERTAKEN(new ApplyResult.ConcurrentChange(PREVIEW, false), review(false)),
        OVERTAKEN_AFTER_THE_REPOSITORIES(new ApplyResult.ConcurrentChange(PREVIEW, true), review(false)),
        PENDING(
                new ApplyResult.Pending(
                        List.of("creating of notes_data_bucket was begun and never finished: see `platform repair`")),
                review(false)),
        NO_IMAGES(new ApplyResult.MissingImages(images(), List.of(), Optional.empty()), review(false)),
        NO_IMAGES_IN_NEW_REPOSITORIES(
                new ApplyResult.MissingImages(
                        images(), List.of(step("create", provider()), step("create", repository())), Optional.empty()),
                review(false));

        private final ApplyResult applied;
        private final Reviewed reviewed;

        Ended(ApplyResult applied, Reviewed reviewed) {
            this.applied = applied;
            this.reviewed = reviewed;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_came_of_an_apply_is_told(Ended ended) {
        var text = new ApplyOutcome(
                LiveStack.target(),
                "notes",
                new ApplySpec.CommandWording("platform.yaml", ended.reviewed.typed(), ApplyOutcomeTest::command),
                ended.reviewed.given());

        assertTold("applied-" + name(ended), text.of(ended.applied));
    }

    /// A destroy.
    enum Gone {
        DONE(new DestroyResult.Done(PLAN, completedSteps("delete"), false)),
        DONE_AND_REMOVED(new DestroyResult.Done(PLAN, completedSteps("delete"), true)),
        NOTHING_LEFT(new DestroyResult.Done(PLAN, List.of(), false)),
        UNFINISHED(new DestroyResult.Unfinished(
                PLAN,
                List.of(step("delete", URNS.get(1))),
                Set.of(URNS.get(2)),
                List.of(URNS.get(3), provider()),
                "notes_data_bucket: BucketNotEmpty: it is not empty",
                List.of(),
                false)),
        CANCELLED(new DestroyResult.Unfinished(PLAN, List.of(), Set.of(), URNS, "it was cancelled", List.of(), true)),
        OVERTAKEN(new DestroyResult.ConcurrentChange(PLAN));

        private final DestroyResult destroyed;

        Gone(DestroyResult destroyed) {
            this.destroyed = destroyed;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_came_of_a_destroy_is_told(Gone gone) {
        assertTold(
                "destroyed-" + name(gone),
                new DestroyOutcome("notes", false, false, ApplyOutcomeTest::command).of(gone.destroyed));
    }

    private static void assertTold(String name, UseCaseResult told) {
        var json = told.json().startsWith("{\n  \"service\"") ? "(as a preview)\n" : told.json();
        GoldenFile.assertMatches(
                "told/" + name + ".txt",
                "exit code %d\n%s--- as JSON\n%s"
                        .formatted(told.outcome().code(), told.terminal().apply(false), json));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static LivePreviewResult preview() {
        var spec = LiveStack.spec(PreparedStacks.NOTES);
        var target = LiveStack.target();
        var offline = new OfflineEngine().preview(target, new ServiceChange(Optional.empty(), Optional.of(spec)));
        var plan =
                new Plan(offline.stack(), "pulumi", "sha256:7eec8120", offline.head(), offline.steps(), List.of(), 0);
        return new LivePreviewResult(
                plan,
                List.of(),
                StateResources.EMPTY,
                plan.head(),
                plan.head(),
                SharedInfrastructure.NONE,
                Optional.empty(),
                new Review.Place("pulumi", target.account(), "aws", target.region(), false),
                List.of("aws-tagged: the default tags are many"));
    }

    private static String command(String words) {
        return "platform " + words + " --region us-west-2";
    }

    private static Urn provider() {
        return URNS.stream().filter(Urn::isProvider).findFirst().orElseThrow();
    }

    private static Urn repository() {
        return Urn.of("dev.notes.us-west-2", "platform-engine", "aws:ecr/repository:Repository", "notes_ecr");
    }

    private static List<Progress.CompletedStep> completedSteps(String operation) {
        return URNS.stream().map(it -> step(operation, it)).toList();
    }

    private static Progress.CompletedStep step(String operation, Urn urn) {
        return new Progress.CompletedStep(operation, urn, true, Duration.ofMillis(1500));
    }

    private static SortedMap<String, Value> outputs() {
        return new TreeMap<>(Map.of("s3_bucket_notes_data", new Value.Text("470935583836-notes-data")));
    }

    private static List<ApplyResult.MissingImage> images() {
        return List.of(
                new ApplyResult.MissingImage("notes", "v2", false),
                new ApplyResult.MissingImage("notes-agent", "v2", true));
    }

    /// What was said to be reviewed, and how that was typed.
    record Reviewed(String typed, ApplyOutcome.ReviewInput given) {}

    private static Reviewed review(boolean continued) {
        return reviewed(
                "apply platform.yaml --review-file review.json",
                new ApplyRequest.FullReview(PREVIEW.review("blob", Optional.empty(), VERSIONS)),
                continued);
    }

    private static Reviewed digest() {
        return reviewed(
                "apply platform.yaml --reviewed sha256:0000",
                new ApplyRequest.ReviewedDigest("sha256:0000", false),
                false);
    }

    private static Reviewed nothing() {
        return reviewed("apply platform.yaml", new ApplyRequest.NoReview(), false);
    }

    private static Reviewed reviewed(String typed, ApplyRequest.Reviewed reviewed, boolean continued) {
        return new Reviewed(
                typed, new ApplyOutcome.ReviewInput(reviewed, false, continued, Optional.empty(), VERSIONS));
    }
}
