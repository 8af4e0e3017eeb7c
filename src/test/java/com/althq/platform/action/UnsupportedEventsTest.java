package com.althq.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was not looked at is never told in the words or the outputs of what was.
class UnsupportedEventsTest extends PullRequestScene {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "converted_to_draft",
                "edited",
                "labeled",
                "unlabeled",
                "closed",
                "locked",
                "stacked",
                "auto_merge_enabled",
                "review_requested",
                "",
                "::error::never"
            })
    void a_pull_request_that_is_not_previewed_is_told_as_one_that_was_not_looked_at(String action) {
        aBucketGoes();

        assertNotLookedAt(push(action));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "push",
                "merge_group",
                "workflow_dispatch",
                "schedule",
                "pull_request_review",
                "issue_comment",
                "issues",
                "release",
                "a\n::error::b"
            })
    void an_event_that_is_not_previewed_is_told_as_one_that_was_not_looked_at(String event) {
        aBucketGoes();

        step.event("opened", base, git.commit("Change"));

        assertNotLookedAt(checked(step.with("GITHUB_EVENT_NAME", event)));
    }

    /// Something that must not pass for no change.
    private void aBucketGoes() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        isOnMain();
        git.remove("platform.yaml");
    }

    private void assertNotLookedAt(WorkflowStep.Result result) {
        assertThat(result.code()).isZero();
        assertThat(result.outputs())
                .containsOnlyKeys("verdict", "failure-reason")
                .containsEntry("verdict", "not-looked-at")
                .containsEntry("failure-reason", "");
        assertThat(result.log()).startsWith("::notice").contains("nothing was looked at");
        assertThat(result.log().lines()).noneMatch(it -> it.startsWith("::error"));
        assertThat(result.summary()).contains("nothing was looked at");
        assertThat(result.log() + result.summary()).doesNotContain("nothing to do", "unchanged");
        assertThat(github.comments()).isEmpty();
    }
}
