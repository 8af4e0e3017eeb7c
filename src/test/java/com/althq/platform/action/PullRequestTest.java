package com.althq.platform.action;

import static com.althq.platform.github.FakeGitHub.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.report.markdown.CommentMarker;
import org.junit.jupiter.api.Test;

/// What a pull request sees of the action.
class PullRequestTest extends PullRequestScene {

    @Test
    void the_first_push_creates_a_comment() {
        var head = git.write("platform.yaml", bucket("orders", "orders-state")).commit("Add");

        var result = run("opened", head);

        assertThat(result.code()).as(result.log()).isZero();
        assertThat(github.comments()).singleElement().satisfies(it -> {
            assertThat(it.author()).isEqualTo(BOT);
            assertThat(it.body()).startsWith(CommentMarker.of("dev")).contains("orders-state");
        });
        assertThat(result.outputs())
                .containsEntry("verdict", "changed")
                .containsEntry("changed", "true")
                .containsEntry("delete", "0")
                .containsEntry("failure-reason", "")
                .hasEntrySatisfying("comment-url", it -> assertThat(it).contains("#issuecomment-"));
        assertThat(result.summary()).contains("orders-state");
    }

    @Test
    void the_next_push_edits_the_same_comment() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        push("opened");
        var first = comment();

        git.write("platform.yaml", bucket("orders", "orders-state", "orders-cache"));
        var result = push("synchronize");

        assertThat(result.code()).isZero();
        assertThat(github.comments()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(first.id());
            assertThat(it.body()).contains("orders-cache").startsWith(CommentMarker.of("dev"));
        });
    }

    @Test
    void a_broken_file_is_told_on_its_line_and_a_fixed_one_turns_the_same_comment_green() {
        var broken = bucket("orders", "orders-state") + "        versoning: true\n";
        git.write("api/platform.yaml", broken);
        var result = push("opened");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.log()).contains("::error file=api/platform.yaml,line=9,col=9,title=");
        assertThat(result.outputs())
                .containsEntry("verdict", "invalid")
                .containsEntry("failure-reason", "invalid-spec");
        assertThat(comment().body()).contains("🔴", "not valid", "9:9", "versoning");

        git.write("api/platform.yaml", bucket("orders", "orders-state"));
        var fixed = push("synchronize");

        assertThat(fixed.code()).isZero();
        assertThat(fixed.log()).doesNotContain("::error");
        assertThat(github.comments()).hasSize(1);
        assertThat(comment().body()).contains("🟢").doesNotContain("not valid", "versoning");
    }

    @Test
    void a_pull_request_without_a_platform_yaml_writes_nothing() {
        git.write("src/main.py", "print()\n");
        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(github.comments()).isEmpty();
        assertThat(github.requests()).allMatch(it -> it.startsWith("GET "));
        assertThat(result.summary()).isEmpty();
        assertThat(result.outputs()).containsEntry("changed", "false").containsEntry("verdict", "");
    }

    @Test
    void a_change_taken_back_turns_its_comment_quiet() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        push("opened");

        git.remove("platform.yaml");
        var result = push("synchronize");

        assertThat(result.code()).isZero();
        assertThat(github.comments()).hasSize(1);
        assertThat(comment().body()).doesNotContain("orders-state").contains("no platform.yaml is changed any more");
    }

    @Test
    void the_comment_is_found_on_the_third_page_and_written_once() {
        for (var i = 0; i < 249; i++) {
            github.hasComment("Codertocat", "comment " + i);
        }
        github.hasComment(BOT, CommentMarker.of("dev") + "\nold").hasComment("Codertocat", "later");

        git.write("platform.yaml", bucket("orders", "orders-state"));
        push("synchronize");

        assertThat(github.comments()).hasSize(251);
        assertThat(github.comments().get(249).body()).contains("orders-state");
        assertThat(github.requests()).filteredOn(it -> it.endsWith("/comments")).hasSize(3);
        assertThat(github.requests())
                .filteredOn(it -> !it.startsWith("GET "))
                .singleElement()
                .asString()
                .startsWith("PATCH ");
    }

    @Test
    void a_comment_that_says_the_same_is_not_written_again() {
        var head = git.write("platform.yaml", bucket("orders", "orders-state")).commit("Add");
        run("opened", head);
        github.forgetRequests();

        run("reopened", head);

        assertThat(github.requests()).allMatch(it -> it.startsWith("GET "));
    }

    @Test
    void whoever_quotes_the_marker_keeps_their_comment() {
        var quoted = CommentMarker.of("dev") + "\n> look at that";
        github.hasComment("Codertocat", quoted).hasComment(BOT, "see " + quoted);

        git.write("platform.yaml", bucket("orders", "orders-state"));
        push("opened");

        assertThat(github.comments()).hasSize(3);
        assertThat(github.comments().getFirst().body()).isEqualTo(quoted);
    }

    @Test
    void a_users_token_edits_that_users_comment_and_no_bots() {
        github.knows("ghp_someones", "Codertocat");
        github.hasComment(BOT, CommentMarker.of("dev")).hasComment("Codertocat", CommentMarker.of("dev"));
        step.with("INPUT_GITHUB-TOKEN", "ghp_someones");

        git.write("platform.yaml", bucket("orders", "orders-state"));
        push("opened");

        assertThat(github.comments()).hasSize(2);
        assertThat(github.comments().getFirst().body()).isEqualTo(CommentMarker.of("dev"));
        assertThat(github.comments().getLast().body()).contains("orders-state");
    }

    @Test
    void each_environment_has_its_own_comment() {
        github.hasComment(BOT, CommentMarker.of("dev-eu") + "\nof dev-eu");

        git.write("platform.yaml", bucket("orders", "orders-state"));
        push("opened");

        assertThat(github.comments()).hasSize(2);
        assertThat(github.comments().getFirst().body()).endsWith("of dev-eu");
    }

    @Test
    void of_two_comments_that_are_ours_one_stays() {
        github.hasComment(BOT, CommentMarker.of("dev") + "\n1").hasComment(BOT, CommentMarker.of("dev") + "\n2");

        git.write("platform.yaml", bucket("orders", "orders-state"));
        push("synchronize");

        assertThat(github.comments())
                .singleElement()
                .satisfies(it -> assertThat(it.body()).contains("orders-state"));
    }

    @Test
    void a_comment_deleted_while_it_is_edited_is_made_again_once() {
        github.hasComment(BOT, CommentMarker.of("dev") + "\nold").fails("PATCH ", 404, 1);

        git.write("platform.yaml", bucket("orders", "orders-state"));
        push("synchronize");

        assertThat(github.comments()).hasSize(2);
        assertThat(github.comments().getLast().body()).contains("orders-state");
    }

    @Test
    void a_run_that_a_newer_commit_overtook_leaves_the_comment_alone() {
        var old = git.write("platform.yaml", bucket("orders", "orders-state")).commit("Add");
        var newer = git.write("platform.yaml", bucket("orders", "orders-cache")).commit("Other");
        github.pullRequest(base, newer);

        var result = checked(step.event("opened", base, old));

        assertThat(result.code()).isZero();
        assertThat(github.comments()).isEmpty();
        assertThat(result.log()).contains("::warning").contains("has moved on to " + newer);
    }
}
