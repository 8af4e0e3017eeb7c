package com.althq.platform.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.cli.CommandTestBase;
import com.althq.platform.cli.PackagedProgramRun;
import com.althq.platform.cli.RunningProgram;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.usecase.Outcome;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `platform apply`, as somebody types it.
class ApplyCommandTest extends CommandTestBase {

    private static final String OTHER = "notes-more";
    private static final String PLANTED = "planted-93ac";
    private static final String KEY = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: notes
            spec:
              secrets: [API_KEY]
              compute: {}
            """;

    @Test
    void what_was_reviewed_is_applied_and_nothing_else_from_the_first_time_to_the_last() {
        var notes = shell.file("platform.yaml", PreparedStacks.NOTES);
        var review = shell.path("review.json");
        shell.reads("apply-not-reviewed", "apply", notes);
        shell.reads("apply-another-digest", "apply", notes, "--reviewed", "sha256:0000");
        preview(notes, review);
        shell.reads("apply-done", "apply", notes, "--review-file", review);
        shell.reads("apply-unchanged", "apply", notes, "--review-file", review, "--format", "json");

        shell.file("platform.yaml", PreparedStacks.NOTES.replace("notes-data", OTHER));
        shell.reads("apply-not-what-was-reviewed", "apply", notes, "--review-file", review);
        preview(notes, review);
        shell.reads(
                "apply-another-acknowledged", "apply", notes, "--review-file", review, "--acknowledge", "sha256:0000");
        var asked = shell.reads("apply-not-acknowledged", "apply", notes, "--review-file", review);
        var told = asked.out()
                .lines()
                .filter(it -> it.contains("--acknowledge "))
                .findFirst()
                .orElseThrow();
        var typed = told.replace("platform apply ", "apply ") + " --format json";
        shell.reads("apply-acknowledged", typed.strip().split(" "));
        assertThat(stack.standIn().world().things("aws:s3/bucketV2:BucketV2"))
                .singleElement()
                .satisfies(it -> assertThat(it.id()).endsWith(OTHER));
    }

    @Test
    void data_that_would_newly_expire_goes_only_with_a_yes_to_just_that() throws IOException {
        var notes = shell.file("platform.yaml", expiring("a/ 7", "b/ 365"));
        PreparedStacks.up(stack, RunningProgram.target(), LiveStack.spec(expiring("a/ 7", "b/ 365")));
        var review = shell.path("review.json");
        shell.file("platform.yaml", expiring("b/ 30", "a/ 7") + "        ttlAttribute: gone_at\n");
        var shown = shell.type("preview", notes, "--engine", "pulumi", "--review-out", review, "--format", "json");
        assertThat(new ObjectMapper().readTree(shown.out()).findValues("danger").toString())
                .contains("\"kind\":\"data-loss\",\"subject\":\"bucket notes-data\"");
        var backend = PreparedStacks.backend(stack);

        shell.reads("apply-expiry-not-acknowledged", "apply", notes, "--review-file", review);
        var other = shell.type("apply", notes, "--review-file", review, "--acknowledge", "sha256:0000");
        assertThat(other.exitCode()).isEqualTo(Outcome.REFUSED.code());
        assertThat(PreparedStacks.backend(stack)).isEqualTo(backend);
        var json = shell.type("apply", notes, "--review-file", review, "--format", "json");
        assertThat(json.exitCode()).isEqualTo(Outcome.REFUSED.code());
        var digest = new ObjectMapper().readTree(json.out()).path("digest").asText();

        var done = shell.type("apply", notes, "--review-file", review, "--acknowledge", digest);
        assertThat(done.exitCode()).as(done.out() + done.err()).isZero();
    }

    @Test
    void rules_in_another_order_and_fewer_of_them_need_no_yes() throws IOException {
        var notes = shell.file("platform.yaml", expiring("b/ 365", "a/ 7"));
        PreparedStacks.up(stack, RunningProgram.target(), LiveStack.spec(expiring("a/ 7", "b/ 365")));
        for (var rules : List.of(expiring("b/ 365", "a/ 7"), expiring("b/ 365"), expiring("b/ 366", "b/c/ 400"))) {
            shell.file("platform.yaml", rules);
            var review = shell.path("review.json");
            var shown = preview(notes, review);
            assertThat(shown.out()).doesNotContain("AT RISK");

            var applied = shell.type("apply", notes, "--review-file", review);

            assertThat(applied.exitCode()).as(applied.out() + applied.err()).isZero();
        }
    }

    /// @param rules `PREFIX DAYS`
    private static String expiring(String... rules) {
        var lines = Arrays.stream(rules)
                .map(it -> it.split(" "))
                .map(it -> "          - {prefix: %s, expirationDays: %s}%n".formatted(it[0], it[1]))
                .collect(Collectors.joining());
        return PreparedStacks.NOTES.replace(
                "      - name: notes-data\n", "      - name: notes-data\n        lifecycleRules:\n" + lines);
    }

    @Test
    void a_stack_that_somebody_holds_is_exit_code_5_and_a_preview_says_who() throws IOException {
        var notes = shell.file("platform.yaml", PreparedStacks.NOTES);
        var review = shell.path("review.json");
        PreparedStacks.standing(stack, RunningProgram.target());
        shell.file("platform.yaml", PreparedStacks.NOTES + "        sortKey: at\n");
        PreparedStacks.lock(stack, "8c3a7e9e-0000-4000-8000-000000000001", 4711);
        var backend = PreparedStacks.backend(stack);

        shell.reads("preview-while-another-changes", "preview", notes, "--engine", "pulumi", "--review-out", review);
        var json = shell.type("preview", notes, "--engine", "pulumi", "--format", "json");
        assertThat(new ObjectMapper().readTree(json.out()).path("notes"))
                .singleElement()
                .asString()
                .contains("ann@desk (pid 4711) is changing this stack since 2026-11-25T06:00:00Z");
        var held = shell.reads(
                "apply-locked",
                "apply",
                notes,
                "--review-file",
                review,
                "--acknowledge",
                new ObjectMapper().readTree(json.out()).path("digest").asText());

        assertThat(held.exitCode()).isEqualTo(Outcome.LOCKED.code());
        assertThat(PreparedStacks.backend(stack)).isEqualTo(backend);
    }

    @Test
    void what_fails_in_the_middle_is_exit_code_7_and_tells_no_secret() throws IOException {
        stack.environment().put("API_KEY", PLANTED);
        stack.standIn().world().image("notes", "latest");
        stack.standIn()
                .faults()
                .set(InjectedFault.fails("create", "API_KEY", "ThrottlingException: {input.value} came too fast"));
        var notes = shell.file("platform.yaml", KEY);
        var review = shell.path("review.json");
        var preview = preview(notes, review);

        var failed = shell.type("apply", notes, "--review-file", review);
        var again = shell.type("apply", notes, "--review-file", review, "--format", "json");

        assertThat(failed.exitCode()).isEqualTo(Outcome.UNFINISHED.code());
        assertThat(failed.err()).contains("secret notes_API_KEY_secret FAILED");
        assertThat(failed.out())
                .contains(
                        "not finished: notes_API_KEY_secret: ThrottlingException: [secret] came too fast\n",
                        "nobody knows how far they got\n  secret notes_API_KEY_secret\n",
                        "Next: mend the cause, and apply the same review again");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("it went on where an earlier apply of this review had stopped");
        for (var it : new PackagedProgramRun[] {preview, failed, again}) {
            assertThat(it.out() + it.err()).doesNotContain(PLANTED);
        }
        assertThat(Files.readString(Path.of(review))).doesNotContain(PLANTED);
    }

    @Test
    void missing_images_are_exit_code_8_with_what_to_build() {
        var notes = shell.file("platform.yaml", KEY.replace("  secrets: [API_KEY]\n", ""));
        var review = shell.path("review.json");
        preview(notes, review);

        shell.reads("apply-no-images", "apply", notes, "--review-file", review);
        shell.reads("apply-no-images-still", "apply", notes, "--review-file", review);
        stack.standIn().world().image("notes", "latest");
        shell.reads("apply-after-images", "apply", notes, "--review-file", review);
    }

    @Test
    void what_cannot_begin_is_said_and_nothing_is_changed() {
        var notes = shell.file("platform.yaml", PreparedStacks.NOTES);
        var wrong = shell.file("wrong.yaml", PreparedStacks.NOTES.replace("kind: Service", "kind: Servise"));
        var none = shell.file("none.json", "{}");

        shell.reads("apply-wrong-file", "apply", wrong);
        shell.reads("apply-not-a-review", "apply", notes, "--review-file", none);
        assertThat(shell.type("apply", notes, "--review-file", none, "--reviewed", "sha256:0")
                        .exitCode())
                .isEqualTo(Outcome.USAGE.code());
        stack.standIn().faults().set(InjectedFault.fails("check", "data_bucket", "the name is taken"));
        shell.reads("apply-refused-by-provider", "apply", notes);
        stack.standIn()
                .faults()
                .set(InjectedFault.fails("invoke", "getCallerIdentity", "No valid credential sources found."));
        shell.reads("apply-no-credentials", "apply", notes);

        assertThat(stack.standIn().log().writes()).isEmpty();
    }

    @Test
    void a_review_that_is_not_as_it_was_written_is_refused_and_nothing_is_changed() throws IOException {
        var notes = shell.file("platform.yaml", PreparedStacks.NOTES);
        assertThat(preview(notes, shell.path("review.json")).exitCode()).isZero();
        var review = Files.readString(Path.of(shell.path("review.json")));
        var altered = List.of(
                review.substring(0, review.length() / 2),
                review.replaceFirst("create", "delete"),
                review.replaceFirst("sha256:[0-9a-f]", "sha256:x"),
                review.replaceFirst("\\{", "{\"approved\":true,"),
                "[]",
                "",
                review + review);

        for (var text : altered) {
            var applied = shell.type("apply", notes, "--review-file", shell.file("altered.json", text));

            assertThat(applied.exitCode()).as(applied.err()).isEqualTo(Outcome.REFUSED.code());
            assertThat(applied.err())
                    .contains("altered.json: the review file ")
                    .endsWith(". Nothing was changed.\n")
                    .hasLineCount(1);
        }
        assertThat(stack.standIn().log().writes()).isEmpty();
    }

    private PackagedProgramRun preview(String file, String review) {
        return shell.type("preview", file, "--engine", "pulumi", "--review-out", review);
    }
}
