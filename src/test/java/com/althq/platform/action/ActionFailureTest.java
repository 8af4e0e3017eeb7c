package com.althq.platform.action;

import static com.althq.platform.github.FakeGitHub.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.report.markdown.CommentMarker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong around a run, and that the verdict does not depend on it.
class ActionFailureTest extends PullRequestScene {

    private static final String POST = "POST ";

    @Test
    void a_comment_that_may_not_be_written_leaves_the_verdict_and_is_said_elsewhere() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        github.failsOnce(POST, 403, Map.of(), "{\"message\":\"Resource not accessible by integration\"}");

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(result.log()).contains("::warning").contains("(403: Resource not accessible by integration)");
        assertThat(result.summary()).contains("orders-state", "pull-requests: write");
        assertThat(result.outputs()).containsEntry("comment-url", "").containsEntry("verdict", "changed");
    }

    @Test
    void a_fork_gets_its_findings_without_a_comment() {
        git.write("platform.yaml", "kind: Other\n");
        var head = git.commit("Change");
        github.pullRequest(base, head).fails(POST, 403, 1);

        var result = checked(step.event("opened", base, head, "stranger/Hello-World"));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.log()).contains("::error file=platform.yaml").contains("comes from a fork");
        assertThat(result.summary()).contains("not valid");
    }

    @Test
    void a_broken_file_stays_broken_when_nothing_can_be_posted() {
        git.write("platform.yaml", "kind: Other\n");
        github.fails(POST, 502, 1);

        var result = push("opened");

        assertThat(result.code()).isEqualTo(1);
        assertThat(github.requests()).filteredOn(it -> it.startsWith(POST)).hasSize(1);
        assertThat(result.log()).contains("::warning").contains("GitHub answered with 502");
    }

    @Test
    void what_github_asks_to_wait_is_waited() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        github.failsOnce(POST, 429, Map.of("Retry-After", "7"), "{}")
                .failsOnce(POST, 403, Map.of("Retry-After", "3"), "{\"message\":\"secondary rate limit\"}");

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(comment().body()).contains("orders-state");
        assertThat(result.waits()).hasSize(2);
        assertThat(result.waits().getFirst()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
        assertThat(result.log()).contains("trying again in 7 s");
    }

    @Test
    void an_hour_is_not_waited() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        github.failsOnce(POST, 429, Map.of("Retry-After", "3600"), "{}");

        var result = push("opened");

        assertThat(result.waits()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.log()).contains("3600 s, which is too long to wait");
    }

    @Test
    void a_rate_limit_that_is_used_up_is_told_with_its_end() {
        github.failsOnce("GET ", 403, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "4102444800"), "{}");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(8);
        assertThat(result.waits()).isEmpty();
        assertThat(result.log()).contains("rate limit is used up until 00:00 UTC");
        assertThat(result.outputs()).containsEntry("failure-reason", "could-not-tell");
    }

    @Test
    void a_storm_ends_in_one_clear_line() {
        github.fails("GET ", 502, 100);

        var result = push("opened");

        assertThat(result.code()).isEqualTo(8);
        assertThat(github.requests()).hasSize(4);
        assertThat(result.waits()).hasSize(3).allMatch(it -> it.compareTo(Duration.ofSeconds(10)) < 0);
        assertThat(result.log().lines().filter(it -> it.startsWith("::error")))
                .singleElement()
                .asString()
                .contains("GitHub answered with 502, 4 times");
    }

    @Test
    void a_storm_in_the_middle_is_in_the_comment_too() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        github.hasComment(BOT, CommentMarker.of("dev") + "\nall is well")
                .fails("GET /repos/Codertocat/Hello-World/commits", 500, 4);

        var result = push("synchronize");

        assertThat(result.code()).isEqualTo(8);
        assertThat(result.outputs()).containsEntry("failure-reason", "could-not-tell");
        assertThat(comment().body()).contains("GitHub answered with 500").doesNotContain("all is well");
    }

    @Test
    void nobody_listening_is_one_clear_line() {
        github.close();

        var result = push("opened");

        assertThat(result.code()).isEqualTo(8);
        assertThat(result.log()).contains("localhost did not answer: ConnectException, 4 times");
    }

    @Test
    void a_missing_token_is_named() {
        step.without("INPUT_GITHUB-TOKEN");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(8);
        assertThat(result.log()).contains("::error").contains("github-token");
        assertThat(github.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"action\":\"opened\"}",
                "{\"action\":\"opened\",\"number\":2,\"pull_request\":{}}",
                "\u0000",
                "{\"action\":\"opened\",\"pull_request\":{\"head\":{\"sha\":\"--upload-pack=evil\"}}}"
            })
    void a_payload_that_is_none_is_one_clear_line(String payload) {
        var result = checked(step.payload(payload));

        assertThat(result.code()).isEqualTo(8);
        assertThat(result.log().lines())
                .singleElement()
                .asString()
                .startsWith("::error")
                .contains("cannot be read");
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void a_token_that_is_none_is_not_shown() {
        step.with("INPUT_GITHUB-TOKEN", WorkflowStep.TOKEN + "\nx");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(8);
        assertThat(result.log()).contains("::error").contains("it is not shown here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "file:///etc/passwd", "http://", "https://a b", "http://127.0.0.1:1/\n"})
    void an_address_that_leads_nowhere_is_one_clear_line(String url) {
        step.with("GITHUB_API_URL", url);

        assertThat(push("opened").code()).isEqualTo(8);
    }

    @Test
    void outside_of_a_workflow_the_other_command_is_named() {
        var result = checked(step.without("GITHUB_EVENT_NAME"));

        assertThat(result.code()).isEqualTo(8);
        assertThat(result.log()).contains("platform preview");
    }

    @Test
    void what_a_stranger_wrote_gets_no_token_that_can_write() {
        step.with("GITHUB_EVENT_NAME", "pull_request_target");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.log()).contains("::error").contains("pull_request_target is refused");
        assertThat(github.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "labeled", "edited", "::error::"})
    void other_things_that_happen_to_a_pull_request_are_none_of_ours(String action) {
        var result = push(action);

        assertThat(result.code()).isZero();
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void an_input_that_means_nothing_is_a_usage_error() {
        step.with("INPUT_ENVIRONMENT", "dev -->\n::error::x");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.log().lines())
                .singleElement()
                .asString()
                .startsWith("::error")
                .contains("environment");
    }

    @Test
    void a_path_can_say_nothing_to_the_runner() {
        var path = "a\n::error file=x::owned\r##[group]'\"%,:/platform.yaml";
        git.write(path, "kind: Other\n");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.log())
                .contains("file=a%0A%3A%3Aerror file=x%3A%3Aowned%0D##[group]'\"%25%2C%3A/platform.yaml,line=");
        assertThat(comment().body()).contains("owned").doesNotContain("\n::error");
    }

    @Test
    void of_many_findings_github_shows_ten_and_the_log_has_the_rest() {
        var text = new StringBuilder(bucket("orders", "orders-state"));
        for (var i = 0; i < 120; i++) {
            text.append("        unknown").append(i).append(": 1\n");
        }
        git.write("platform.yaml", text.toString());

        var result = push("opened");

        assertThat(result.log().lines().filter(it -> it.startsWith("::error "))).hasSize(10);
        assertThat(result.log()).contains("120 errors; GitHub shows 10 of them");
        assertThat(result.log().lines().filter(it -> it.contains("platform.yaml:")))
                .hasSize(110);
    }

    @Test
    void a_runners_file_that_cannot_be_written_is_a_warning(@TempDir Path other) {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        step.with("GITHUB_OUTPUT", other.toString());

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(result.log()).contains("::warning").contains("cannot be written");
        assertThat(comment().body()).contains("orders-state");
    }
}
