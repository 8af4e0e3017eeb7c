package com.althq.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.RealPulumiCli;
import com.althq.platform.standin.InjectedFault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A pull request of a repository whose configuration names a backend: the real command previews it.
class LivePullRequestTest extends PullRequestScene {

    private static final String LIVE = "It compares platform.yaml with the live AWS account.";
    private static final String OFFLINE = "the live AWS account is not looked at";

    private LiveStack stack;

    @BeforeEach
    void openAccount() throws IOException {
        stack = new LiveStack(folder.resolve("stack"));
        stack.environment().forEach(step::with);
        step.with("PATH", RealPulumiCli.path().getParent() + File.pathSeparator + System.getenv("PATH"));
        configure("backend: \"file://%s\"".formatted(stack.backend()));
    }

    @AfterEach
    void closeAccount() {
        stack.close();
    }

    @Test
    void it_is_compared_with_the_account_and_nothing_is_changed_anywhere() throws IOException {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        var before = backend();

        var result = push("opened");

        assertThat(result.code()).as(result.log()).isZero();
        assertThat(result.outputs()).containsEntry("verdict", "changed").containsEntry("create", "3");
        assertThat(comment().body()).contains(LIVE, "orders-state").doesNotContain(OFFLINE);
        assertThat(backend()).isEqualTo(before);
        assertThat(stack.standIn().log().writes()).isEmpty();
    }

    @Test
    void credentials_that_fail_are_a_failure_with_its_cause_and_no_other_engine_answers() throws IOException {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        stack.standIn().faults().set(InjectedFault.expires(0));

        var result = push("opened");

        assertThat(result.code()).isEqualTo(8);
        assertThat(result.outputs())
                .containsEntry("verdict", "failed")
                .containsEntry("failure-reason", "could-not-tell")
                .containsEntry("changed", "");
        assertThat(comment().body())
                .contains("the AWS credentials have expired", "orders")
                .doesNotContain(OFFLINE, "🟢");
    }

    @Test
    void a_fork_gets_no_credentials_and_that_is_said() {
        var head = git.write("platform.yaml", bucket("orders", "orders-state")).commit("Add");
        github.pullRequest(base, head);

        var result = checked(step.event("opened", base, head, "mallory/Hello-World"));

        assertThat(result.code()).as(result.log()).isZero();
        assertThat(comment().body())
                .contains(OFFLINE, "a pull request from a fork gets no credentials")
                .doesNotContain(LIVE);
    }

    @Test
    void dependabot_gets_no_credentials_and_that_is_said() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        step.with("GITHUB_ACTOR", "dependabot[bot]");

        push("opened");

        assertThat(comment().body()).contains(OFFLINE, "a pull request of Dependabot gets no credentials");
    }

    @Test
    void a_workflow_can_ask_for_the_files_alone() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        step.with("INPUT_ENGINE", "offline");

        push("opened");

        assertThat(comment().body()).contains(OFFLINE).doesNotContain(LIVE);
    }

    @Test
    void without_a_backend_the_files_are_compared() {
        configure("protect: false");
        git.write("platform.yaml", bucket("orders", "orders-state"));

        push("opened");

        assertThat(comment().body()).contains(OFFLINE).doesNotContain(LIVE);
    }

    @Test
    void a_workflow_that_asks_for_the_account_where_nobody_names_a_backend_is_told_what_to_write() {
        configure("protect: false");
        git.write("platform.yaml", bucket("orders", "orders-state"));
        step.with("INPUT_ENGINE", "pulumi");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(8);
        assertThat(comment().body())
                .contains("nobody says where the state of dev is", "backend:")
                .doesNotContain(OFFLINE);
    }

    @Test
    void an_engine_that_there_is_not_is_a_wrong_input() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        step.with("INPUT_ENGINE", "live");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.log()).contains("the input `engine` cannot be `live`: it is auto, offline or pulumi");
    }

    /// What a pull request says of the backend holds when it is merged.
    @Test
    void the_backend_is_the_one_of_the_base_branch() {
        git.write(".github/platform-action.yml", configuration("backend: \"file:///nowhere\""));
        git.write("platform.yaml", bucket("orders", "orders-state"));

        push("opened");

        assertThat(comment().body()).contains(LIVE, "orders-state");
    }

    private void configure(String setting) {
        git.write(".github/platform-action.yml", configuration(setting));
        isOnMain();
        git.branch("change");
    }

    private static String configuration(String setting) {
        return """
                environments:
                  dev:
                    branch: main
                    account: "470935583836"
                    region: us-west-2
                    %s
                """.formatted(setting);
    }

    /// Every file of it, by path.
    private Map<String, String> backend() throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(stack.backend())) {
            for (var it : all.filter(Files::isRegularFile).toList()) {
                files.put(it.toString(), Files.readString(it));
            }
        }
        return files;
    }
}
