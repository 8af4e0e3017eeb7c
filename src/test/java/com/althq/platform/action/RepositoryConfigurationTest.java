package com.althq.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.report.markdown.CommentMarker;
import org.junit.jupiter.api.Test;

/// What the configuration of a repository decides, and who decides about it.
class RepositoryConfigurationTest extends PullRequestScene {

    private static final String FILE = ".github/platform-action.yml";

    private static final String TWO = """
            environments:
              dev:
                branch: develop
                account: "470935583836"
              prod:
                branch: main
                account: "207964198595"
                region: eu-central-1
                secretsAs: production
            """;

    private static final String SECRETS = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: orders
            spec:
              agentcoreRuntime:
                runtimes:
                  - name: helper
                    image: my-agent
            """;

    @Test
    void a_pull_request_goes_where_the_branch_belongs() {
        git.write(FILE, TWO);
        isOnMain();
        git.write("platform.yaml", bucket("orders", "orders-state"));

        var result = push("opened");

        assertThat(result.code()).as(result.log()).isZero();
        assertThat(comment().body())
                .startsWith(CommentMarker.of("prod"))
                .contains("207964198595-orders-state")
                .doesNotContain("470935583836");
    }

    @Test
    void what_the_workflow_gives_wins() {
        git.write(FILE, TWO);
        isOnMain();
        git.write("platform.yaml", bucket("orders", "orders-state"));
        step.with("INPUT_ENVIRONMENT", "dev").with("INPUT_ACCOUNT-ID", "111122223333");

        push("opened");

        assertThat(comment().body()).startsWith(CommentMarker.of("dev")).contains("111122223333-orders-state");
    }

    @Test
    void a_pull_request_cannot_send_itself_elsewhere() {
        git.write(FILE, TWO);
        isOnMain();
        git.write(FILE, TWO.replace("207964198595", "666666666666").replace("branch: main", "branch: master"));
        git.write("platform.yaml", bucket("orders", "orders-state"));

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(comment().body()).startsWith(CommentMarker.of("prod")).contains("207964198595-orders-state");
        assertThat(comment().body() + result.everything()).doesNotContain("666666666666");
    }

    @Test
    void a_pull_request_cannot_bring_the_first_configuration_into_force() {
        git.write(FILE, TWO);
        git.write("platform.yaml", bucket("orders", "orders-state"));

        push("opened");

        assertThat(comment().body()).startsWith(CommentMarker.of("dev")).contains("${account}-orders-state");
    }

    @Test
    void a_deleted_configuration_holds_until_that_is_merged() {
        git.write(FILE, TWO);
        isOnMain();
        git.remove(FILE).write("platform.yaml", bucket("orders", "orders-state"));

        push("opened");

        assertThat(comment().body()).startsWith(CommentMarker.of("prod")).contains("207964198595-orders-state");
    }

    @Test
    void it_is_the_branchs_newest_configuration_not_that_of_where_the_work_began() {
        git.write(FILE, TWO.replace("207964198595", "666666666666"));
        isOnMain();
        git.write("platform.yaml", bucket("orders", "orders-state"));
        var head = git.commit("Change");
        git.checkout("main").write(FILE, TWO);
        base = git.commit("Newer");

        run("opened", head);

        assertThat(comment().body()).contains("207964198595-orders-state").doesNotContain("666666666666");
    }

    @Test
    void a_link_is_no_configuration() {
        git.write("elsewhere.yml", TWO).write(".github/README.md", "").link(FILE, "../elsewhere.yml");
        isOnMain();
        git.write("platform.yaml", bucket("orders", "orders-state"));

        var result = push("opened");

        assertThat(result.code()).isEqualTo(1);
        assertThat(comment().body()).contains("symbolic link").doesNotContain("207964198595");
    }

    @Test
    void with_a_wrong_configuration_in_force_nothing_is_previewed_and_all_of_it_is_said() {
        git.write(FILE, TWO.replace("\"470935583836\"", "470935583836").replace("region:", "regoin:"));
        isOnMain();
        git.write("platform.yaml", bucket("orders", "orders-state"));

        var result = push("opened");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.outputs())
                .containsEntry("verdict", "invalid")
                .containsEntry("failure-reason", "invalid-spec")
                .containsEntry("digest", "");
        assertThat(result.log())
                .contains("::error file=" + FILE + ",line=4,col=14,title=wrong-type::")
                .contains("::error file=" + FILE + ",line=8,col=5,title=unknown-key::");
        assertThat(comment().body())
                .contains(FILE, "470935583836", "regoin", "holds until a change of it is merged")
                .doesNotContain("orders-state");
    }

    @Test
    void a_wrong_configuration_can_be_mended() {
        git.write(FILE, "environmnets: {}\n");
        isOnMain();
        git.write(FILE, TWO);

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(github.comments()).isEmpty();
    }

    @Test
    void a_pull_request_that_breaks_the_configuration_is_told_beside_what_it_would_change() {
        git.write(FILE, TWO);
        isOnMain();
        git.write(FILE, TWO.replace("branch: develop", "branch: main"));
        git.write("platform.yaml", bucket("orders", "orders-state"));

        var result = push("opened");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.log()).contains("::error file=" + FILE + ",line=6,col=13,title=branch-twice::");
        assertThat(comment().body()).contains("belongs to", "207964198595-orders-state");
    }

    @Test
    void an_environment_that_is_not_listed_is_refused() {
        git.write(FILE, TWO);
        isOnMain();
        git.write("platform.yaml", bucket("orders", "orders-state"));
        step.with("INPUT_ENVIRONMENT", "prd");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.log()).contains("the environment `prd` is asked for, but is not listed");
    }

    @Test
    void which_files_count_is_the_configurations_unless_the_workflow_says() {
        git.write(FILE, "files: {include: [services/*.yaml], exclude: [services/old.yaml]}\n");
        isOnMain();
        git.write("platform.yaml", bucket("at-the-root", "at-the-root"))
                .write("services/orders.yaml", bucket("orders", "orders-state"))
                .write("services/old.yaml", bucket("old", "old-state"));

        push("opened");
        assertThat(comment().body()).contains("orders-state").doesNotContain("at-the-root", "old-state");

        step.with("INPUT_FILES", "platform.yaml\nservices/old.yaml");
        push("synchronize");
        assertThat(comment().body()).contains("at-the-root").doesNotContain("orders-state", "old-state");
    }

    @Test
    void a_secret_without_a_value_for_the_environment_is_told_on_its_line() {
        git.write(FILE, TWO);
        git.write("platform.yaml", SECRETS + "  secrets:\n    API_KEY: {dev: AQIC}\n");
        isOnMain();
        git.write("platform.yaml", SECRETS + "  secrets:\n    API_KEY: {dev: AQID}\n");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.log()).contains("::error file=platform.yaml,line=11,col=5,title=secret-without-key::");
        assertThat(comment().body())
                .contains("`platform.yaml` | 11:5", "add `production:` with what `aws kms encrypt` prints");
    }

    @Test
    void a_secret_that_gets_its_value_is_compared_with_what_had_none() {
        git.write(FILE, TWO);
        git.write("platform.yaml", SECRETS + "  secrets:\n    API_KEY: {dev: AQIC}\n");
        isOnMain();
        git.write("platform.yaml", SECRETS + "  secrets:\n    API_KEY: {dev: AQIC, production: AQID}\n");

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(result.outputs()).containsEntry("update", "1").containsEntry("create", "0");
        assertThat(comment().body() + result.everything()).doesNotContain("AQIC", "AQID");
    }

    @Test
    void the_value_of_a_secret_in_the_environment_is_nowhere() {
        git.write("platform.yaml", SECRETS + "  secrets: [API_KEY]\n");
        step.with("API_KEY", "planted-value-of-a-secret");

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(comment().body()).contains("API_KEY", "value not available here");
        assertThat(comment().body() + result.everything()).doesNotContain("planted-value");
    }

    @Test
    void a_configuration_that_cannot_be_read_is_in_the_comment() {
        git.write(FILE, TWO);
        isOnMain();
        git.write("platform.yaml", bucket("orders", "orders-state"));
        github.fails("GET /repos/Codertocat/Hello-World/git/trees", 500, 4);

        var result = push("opened");

        assertThat(result.code()).isEqualTo(8);
        assertThat(comment().body()).contains("platform-action.yml", "GitHub answered with 500");
    }
}
