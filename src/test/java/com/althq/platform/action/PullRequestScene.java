package com.althq.platform.action;

import static com.althq.platform.github.FakeGitHub.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.WaitLimit;
import com.althq.platform.github.FakeGitHub;
import com.althq.platform.source.TestRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A pull request at a GitHub that remembers, of a real git repository, and a step that runs for it.
@RealProcess
@Timeout(WaitLimit.SECONDS)
abstract class PullRequestScene {

    @TempDir
    protected Path folder;

    protected TestRepository git;
    protected FakeGitHub github;
    protected WorkflowStep step;
    protected String base;

    @BeforeEach
    void begin() {
        git = TestRepository.in(folder.resolve("origin"));
        github = new FakeGitHub(git).knows(WorkflowStep.TOKEN, BOT);
        step = new WorkflowStep(folder, github);
        base = git.git("rev-parse", "HEAD");
        git.branch("change");
    }

    @AfterEach
    void everything_asked_of_github_exists_and_the_token_is_nowhere() {
        github.close();
        assertThat(github.unexpected()).isEmpty();
        assertThat(github.comments()).noneMatch(it -> it.body().contains(WorkflowStep.TOKEN));
    }

    /// What is committed becomes the branch that the pull request starts from.
    protected void isOnMain() {
        base = git.commit("Before");
        git.git("branch", "-f", "main", base);
    }

    /// Commits what is there and runs the step for it.
    protected WorkflowStep.Result push(String action) {
        return run(action, git.commit("Change"));
    }

    protected WorkflowStep.Result run(String action, String head) {
        github.pullRequest(base, head);
        return checked(step.event(action, base, head));
    }

    protected static WorkflowStep.Result checked(WorkflowStep step) {
        var result = step.run();
        assertThat(result.everything()).doesNotContain(WorkflowStep.TOKEN);
        assertThat(result.log().lines().filter(it -> it.startsWith("::")))
                .allMatch(it -> it.matches("::(error|warning|notice) [^:]*::.*"));
        return result;
    }

    protected FakeGitHub.Comment comment() {
        assertThat(github.comments()).hasSize(1);
        return github.comments().getFirst();
    }

    protected static String bucket(String service, String... buckets) {
        var text = new StringBuilder("""
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata:
                  name: %s
                spec:
                  s3:
                    buckets:
                """.formatted(service));
        for (var bucket : buckets) {
            text.append("      - name: ").append(bucket).append('\n');
        }
        return text.toString();
    }
}
