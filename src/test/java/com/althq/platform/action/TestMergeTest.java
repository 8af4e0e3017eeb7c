package com.althq.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.github.FakeGitHub;
import com.althq.platform.report.markdown.CommentMarker;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is previewed is the file as the merge would leave it, compared with the branch that it is merged to.
class TestMergeTest extends PullRequestScene {

    private static final String NO_TEST_MERGE = "GitHub had no test merge of this commit within 30 seconds";

    /// Two services' worth of lines between the changes, so that git merges them.
    @Test
    void what_the_base_changed_since_is_not_shown_as_taken_back() {
        git.write("platform.yaml", bucket("orders", "orders-a", "orders-b", "orders-c", "orders-d"));
        isOnMain();
        git.branch("change");
        var head = git.write(
                        "platform.yaml", bucket("orders", "orders-a", "orders-b", "orders-c", "orders-d", "orders-e"))
                .commit("Add e");
        git.checkout("main");
        base = git.write("platform.yaml", bucket("orders", "orders-0", "orders-a", "orders-b", "orders-c", "orders-d"))
                .commit("Add 0");

        var result = run("synchronize", head);

        assertThat(result.outputs()).containsEntry("verdict", "changed").containsEntry("delete", "0");
        assertThat(comment().body()).contains("orders-e").doesNotContain("orders-0", NO_TEST_MERGE);
        assertThat(result.waits()).isEmpty();
    }

    @Test
    void a_change_that_the_base_has_already_changes_nothing() {
        git.write("platform.yaml", bucket("orders", "orders-a"));
        isOnMain();
        git.branch("change");
        var head = git.write("platform.yaml", bucket("orders", "orders-a", "orders-b"))
                .commit("Add b");
        git.checkout("main");
        base = git.write("platform.yaml", bucket("orders", "orders-a", "orders-b"))
                .commit("Add b too");

        var result = run("synchronize", head);

        assertThat(result.outputs()).containsEntry("verdict", "unchanged").containsEntry("changed", "false");
        assertThat(comment().body()).contains("nothing changes");
    }

    @Test
    void a_conflict_is_a_finding_and_nothing_is_previewed() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        github.testMerge(FakeGitHub.TestMergeState.CONFLICT);

        var result = push("synchronize");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.outputs()).containsEntry("verdict", "invalid").containsEntry("changed", "");
        assertThat(comment().body())
                .contains("the branch conflicts with its base, nothing was previewed", "resolve the conflicts")
                .doesNotContain("not valid", "orders-state");
        assertThat(result.log()).contains("::error file=platform.yaml");
    }

    @Test
    void a_test_merge_that_is_not_made_yet_is_waited_for() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        // One answer is read with the changed files, two each time that the test merge is asked for.
        github.doesNotKnowYet(5);

        var result = push("opened");

        assertThat(result.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(comment().body()).contains("orders-state").doesNotContain(NO_TEST_MERGE);
    }

    @Test
    void without_a_test_merge_the_branch_is_compared_with_where_it_began_and_that_is_said() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        github.doesNotKnowYet(99);

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(result.waits().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(comment().body()).contains("orders-state", NO_TEST_MERGE);
    }

    @Test
    void the_test_merge_of_an_earlier_head_is_not_taken() {
        git.write("platform.yaml", bucket("orders", "orders-old")).commit("Old");
        git.write("platform.yaml", bucket("orders", "orders-new"));
        github.testMerge(FakeGitHub.TestMergeState.STALE);

        push("synchronize");

        assertThat(comment().body()).contains("orders-new", NO_TEST_MERGE).doesNotContain("orders-old");
    }

    @Test
    void a_pull_request_without_a_platform_yaml_waits_for_nothing() {
        git.write("src/main.py", "print()\n");
        github.doesNotKnowYet(99);

        var result = push("opened");

        assertThat(result.waits()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"opened", "synchronize", "reopened", "ready_for_review"})
    void a_pull_request_is_previewed_when_it_is(String action) {
        git.write("platform.yaml", bucket("orders", "orders-state"));

        var result = push(action);

        assertThat(result.outputs()).containsEntry("verdict", "changed");
        assertThat(comment().body()).contains("orders-state");
    }

    @Test
    void another_base_branch_ends_the_comment_of_the_environment_before() {
        git.write(".github/platform-action.yml", """
                environments:
                  dev: {branch: develop, account: "470935583836", region: us-west-2}
                  prod: {branch: main, account: "470935583837", region: us-west-2}
                """);
        isOnMain();
        git.branch("change");
        var head = git.write("platform.yaml", bucket("orders", "orders-state")).commit("Add");
        github.hasComment(FakeGitHub.BOT, CommentMarker.of("dev") + "\nof dev").pullRequest(base, head);

        var result = checked(step.retargetedFrom("develop", base, head));

        assertThat(result.code()).as(result.log()).isZero();
        assertThat(github.comments()).hasSize(2);
        assertThat(github.comments().getFirst().body())
                .isEqualTo(CommentMarker.of("dev") + "\n## ⚪ dev: this pull request is no longer for it\n\n"
                        + "It goes to `main` now, and its preview is the one for `prod`.\n");
        assertThat(github.comments().getLast().body())
                .startsWith(CommentMarker.of("prod"))
                .contains("orders-state");
    }

    @Test
    void an_edited_title_is_not_looked_at() {
        git.write("platform.yaml", bucket("orders", "orders-state"));

        assertThat(push("edited").outputs()).containsEntry("verdict", "not-looked-at");
    }
}
