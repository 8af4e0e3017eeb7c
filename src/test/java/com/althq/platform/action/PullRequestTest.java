package com.althq.platform.action;

import static com.althq.platform.github.FakeGithub.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.github.FakeGithub;
import com.althq.platform.github.FakeGithub.Comment;
import com.althq.platform.report.Marker;
import com.althq.platform.source.TestRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The action against a GitHub that remembers and a real git repository.
@Timeout(60)
class PullRequestTest {

    @TempDir
    private Path folder;

    private TestRepository git;
    private FakeGithub github;
    private Step step;

    @BeforeEach
    void begin() {
        git = TestRepository.in(folder.resolve("origin"));
        github = new FakeGithub(git).knows(Step.TOKEN, BOT);
        step = new Step(folder, github);
    }

    @AfterEach
    void everything_asked_of_github_exists_and_the_token_is_nowhere() {
        github.close();
        assertThat(github.unexpected()).isEmpty();
        assertThat(github.comments()).noneMatch(it -> it.body().contains(Step.TOKEN));
    }

    @Test
    void the_first_push_creates_a_comment() {
        var base = git.git("rev-parse", "HEAD");
        var head = git.branch("change")
                .write("platform.yaml", bucket("orders", "orders-state"))
                .commit("Add");

        var result = push("opened", base, head);

        assertThat(result.code()).as(result.log()).isZero();
        assertThat(github.comments()).singleElement().satisfies(it -> {
            assertThat(it.author()).isEqualTo(BOT);
            assertThat(it.body()).startsWith(Marker.of("dev")).contains("orders-state");
        });
        assertThat(result.outputs())
                .containsEntry("verdict", "changed")
                .containsEntry("changed", "true")
                .containsEntry("delete", "0")
                .containsEntry("failure-reason", "")
                .hasEntrySatisfying("comment-url", it -> assertThat(it).contains("#issuecomment-"));
        assertThat(result.summary()).contains("orders-state");
    }

    private Step.Result push(String action, String base, String head) {
        github.pullRequest(base, head);
        var result = step.event(action, base, head).run();
        assertThat(result.everything()).doesNotContain(Step.TOKEN);
        return result;
    }

    private static String bucket(String service, String... buckets) {
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

    static Comment last(FakeGithub github) {
        return github.comments().getLast();
    }
}
