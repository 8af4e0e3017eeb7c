package com.althq.platform.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.RealProcess;
import com.althq.platform.source.TestRepository;
import org.junit.jupiter.api.Test;

/// What is compared with what.
@RealProcess
class ComparedSpecsTest extends PullRequestScene {

    @Test
    void a_change_is_held_against_the_file_as_it_was() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        isOnMain();
        git.write("platform.yaml", bucket("orders", "orders-state", "orders-cache"));

        var result = push("opened");

        assertThat(result.outputs()).containsEntry("create", "3").containsEntry("delete", "0");
        assertThat(comment().body()).contains("orders-cache");
    }

    @Test
    void without_a_test_merge_the_base_is_where_the_work_began_not_where_the_branch_is_now() {
        github.doesNotKnowYet(99);
        git.write("platform.yaml", bucket("orders", "orders-state"));
        isOnMain();
        var head = git.write("platform.yaml", bucket("orders", "orders-state", "orders-cache"))
                .commit("Change");
        base = git.checkout("main")
                .write("platform.yaml", bucket("orders", "orders-other"))
                .commit("Meanwhile");

        var result = run("opened", head);

        assertThat(result.outputs()).containsEntry("create", "3").containsEntry("delete", "0");
        assertThat(comment().body()).doesNotContain("orders-other");
    }

    @Test
    void a_moved_file_changes_nothing() {
        git.write("orders/platform.yaml", bucket("orders", "orders-state"));
        isOnMain();
        git.move("orders/platform.yaml", "services/orders/platform.yaml");

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(result.outputs()).containsEntry("verdict", "unchanged").containsEntry("changed", "false");
    }

    @Test
    void a_service_that_moves_to_another_file_is_compared_with_itself() {
        git.write("a/platform.yaml", bucket("orders", "orders-state"));
        isOnMain();
        git.remove("a/platform.yaml")
                .write(
                        "b/platform.yaml",
                        "# rewritten from scratch, nothing alike\n# at all\n# really\n"
                                + bucket("orders", "orders-state").replace("kind: Service\n", "") + "kind: Service\n");

        var result = push("opened");

        assertThat(result.outputs()).containsEntry("verdict", "unchanged");
    }

    @Test
    void a_deleted_file_takes_everything_with_it() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        isOnMain();
        git.remove("platform.yaml");

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(result.outputs()).containsEntry("create", "0");
        assertThat(Integer.parseInt(result.outputs().get("delete"))).isEqualTo(3);
        assertThat(comment().body()).contains("orders-state", "orders");
    }

    @Test
    void another_name_takes_one_service_away_and_brings_another() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        isOnMain();
        git.write("platform.yaml", bucket("purchases", "purchases-state"));

        var result = push("opened");

        assertThat(result.outputs().get("create")).isEqualTo(result.outputs().get("delete"));
        assertThat(comment().body())
                .contains("orders-state", "purchases-state", "this one goes", "the service goes")
                .doesNotContain("is deleted", "There is no ");
    }

    @Test
    void a_file_that_moves_and_gets_another_name_is_named_by_both_paths() {
        git.write("old/platform.yaml", bucket("orders", "orders-state", "orders-a", "orders-b", "orders-c"));
        isOnMain();
        git.move("old/platform.yaml", "new/platform.yaml")
                .write("new/platform.yaml", bucket("purchases", "orders-state", "orders-a", "orders-b", "orders-c"));

        var result = push("opened");

        assertThat(comment().body())
                .contains("`old/platform.yaml`: the service goes", "`new/platform.yaml`", "in the stack of")
                .doesNotContain("is deleted");
        assertThat(result.log()).contains("file=new/platform.yaml,line=8");
    }

    @Test
    void a_file_that_is_called_nearly_like_a_specification_is_asked_about() {
        git.write("orders/platform.yml", bucket("orders", "orders-state"));

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(result.log())
                .contains("::notice file=orders/platform.yml,line=1,col=1,title=similar-file-name::")
                .contains("did you mean platform.yaml?");
    }

    @Test
    void a_deleted_file_is_said_to_be_gone() {
        git.write("old/platform.yaml", bucket("orders", "orders-state"));
        isOnMain();
        git.remove("old/platform.yaml");

        push("opened");

        assertThat(comment().body()).contains("There is no old/platform.yaml any more");
    }

    @Test
    void one_service_in_two_files_is_refused_in_both() {
        git.write("a/platform.yaml", bucket("orders", "orders-a"))
                .write("b/platform.yaml", bucket("orders", "orders-b"));

        var result = push("opened");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.log())
                .contains("::error file=a/platform.yaml,line=4,col=9,title=service-declared-twice::")
                .contains("::error file=b/platform.yaml,line=4,col=9,title=service-declared-twice::");
    }

    @Test
    void two_services_share_one_comment() {
        git.write("a/platform.yaml", bucket("orders", "orders-a"))
                .write("b/platform.yaml", bucket("billing", "billing-b"));

        var result = push("opened");

        assertThat(comment().body()).contains("**`orders`**", "**`billing`**");
        assertThat(result.outputs()).containsEntry("digest", "");
    }

    @Test
    void a_base_that_is_refused_today_is_not_compared_and_that_is_said() {
        git.write("platform.yaml", bucket("orders", "orders-state") + "  webhookGateway: {}\n");
        isOnMain();
        git.write("platform.yaml", bucket("orders", "orders-state"));

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(result.outputs()).containsEntry("delete", "0").doesNotContainEntry("create", "0");
        assertThat(comment().body()).contains("cannot be compared");
    }

    @Test
    void a_deleted_file_that_nobody_can_read_is_a_failure_and_not_silence() {
        git.write("platform.yaml", "kind: Other\n");
        isOnMain();
        git.remove("platform.yaml");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.outputs()).containsEntry("failure-reason", "preview-failed");
        assertThat(comment().body()).contains("the file is deleted");
    }

    @Test
    void services_that_come_to_one_place_on_the_load_balancer_are_told_of_each_other() {
        git.write("a/platform.yaml", service("billing-api")).write("b/platform.yaml", service("risk-hub"));

        var result = push("opened");

        assertThat(result.code()).isZero();
        assertThat(comment().body())
                .contains("the services billing-api, risk-hub come to the same priority on the load balancer, 19911");
    }

    private static String service(String name) {
        return "apiVersion: platform.althq.com/v1\nkind: Service\nmetadata:\n  name: " + name
                + "\nspec:\n  compute: {}\n";
    }

    @Test
    void a_bug_of_ours_is_in_the_comment_and_its_words_are_not() {
        git.write("platform.yaml", bucket("orders", "orders-state"));
        step.engine((_, _) -> {
            throw new IllegalStateException("planted");
        });

        assertThatThrownBy(() -> push("opened")).hasMessage("planted");

        assertThat(comment().body())
                .contains("a bug of platform-action; the log of the run has the rest")
                .doesNotContain("planted");
    }

    @Test
    void a_link_is_named_and_not_followed() {
        git.write("real.yaml", bucket("orders", "orders-state")).link("platform.yaml", "real.yaml");

        var result = push("opened");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.log()).contains("title=symbolic-link::");
        assertThat(comment().body()).doesNotContain("orders-state");
    }

    @Test
    void the_work_tree_is_not_looked_at() {
        var workspace = folder.resolve("workspace");
        git.write("platform.yaml", bucket("orders", "orders-state"));
        var head = git.commit("Change");
        git.checkOutFully(workspace);
        new TestRepository(workspace).write("platform.yaml", bucket("evil", "evil-state"));
        step.with("GITHUB_WORKSPACE", workspace.toString());

        run("opened", head);

        assertThat(comment().body()).contains("orders-state").doesNotContain("evil");
        assertThat(github.requests()).noneMatch(it -> it.contains("/git/") || it.contains("/compare/"));
    }

    @Test
    void what_a_shallow_checkout_lacks_is_asked_of_github() {
        var workspace = folder.resolve("workspace");
        git.write("platform.yaml", bucket("orders", "orders-state"));
        isOnMain();
        var head = git.write("platform.yaml", bucket("orders", "orders-state", "orders-cache"))
                .commit("Change");
        git.checkOutShallow(workspace);
        step.with("GITHUB_WORKSPACE", workspace.toString());

        var result = run("opened", head);

        assertThat(result.outputs()).containsEntry("create", "3").containsEntry("delete", "0");
        assertThat(github.requests()).anyMatch(it -> it.contains("/git/")).noneMatch(it -> it.contains("/compare/"));
    }

    @Test
    void all_pages_of_changed_files_are_read() {
        for (var i = 0; i < 250; i++) {
            git.write("a/file%03d.txt".formatted(i), "x\n");
        }
        git.write("z/platform.yaml", bucket("orders", "orders-state"));

        push("opened");

        assertThat(comment().body()).contains("orders-state");
        assertThat(github.requests()).filteredOn(it -> it.endsWith("/files")).hasSize(3);
    }

    @Test
    void more_files_than_github_lists_are_asked_of_git() {
        var workspace = folder.resolve("workspace");
        for (var i = 0; i < 3001; i++) {
            git.write("a/file%04d.txt".formatted(i), "x\n");
        }
        git.write("z/platform.yaml", bucket("orders", "orders-state"));
        var head = git.commit("Change");

        var blind = run("opened", head);
        assertThat(blind.code()).isEqualTo(8);
        assertThat(blind.log()).contains("::error").contains("fetch-depth: 0");
        assertThat(github.comments()).isEmpty();

        git.checkOutFully(workspace);
        step.with("GITHUB_WORKSPACE", workspace.toString());
        assertThat(run("opened", head).code()).isZero();
        assertThat(comment().body()).contains("orders-state");
    }
}
