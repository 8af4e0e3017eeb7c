package com.althq.platform.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.RealProcess;
import com.althq.platform.WaitLimit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RealProcess
@Timeout(WaitLimit.SECONDS)
class GitCommitFilesTest {

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void begin() {
        repository = TestRepository.in(folder.resolve("origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"platform.yaml", "a b/ü.yaml", "-z", "--help", "*.yaml", ":(glob)**", "a\nb", "\"q\"", "x\\y"})
    void a_file_is_read_whatever_it_is_called(String path) {
        var commit =
                repository.write(path, "content of it").write("other.yaml", "x").commit("Add");

        assertThat(text(commits().read(commit, path))).isEqualTo("content of it");
    }

    @Test
    void a_file_is_read_as_the_commit_has_it_and_not_as_it_lies_there() {
        var commit = repository.write("platform.yaml", "committed").commit("Add");
        repository.write("platform.yaml", "edited");

        assertThat(text(commits().read(commit, "platform.yaml"))).isEqualTo("committed");
    }

    @Test
    void what_is_not_there_is_absent() {
        var commit = repository.write("a/b.yaml", "x").commit("Add");

        assertThat(commits().read(commit, "b.yaml")).isEqualTo(new FileContent.Absent());
        assertThat(commits().read(commit, "a/b.yaml/c")).isEqualTo(new FileContent.Absent());
    }

    @Test
    void links_folders_and_huge_files_are_refused_by_name() {
        var commit = repository
                .link("link.yaml", "README.md")
                .write("folder/x", "x")
                .write("huge.yaml", "x".repeat(FileContent.LIMIT + 1))
                .commit("Add");

        assertThat(rule(commits().read(commit, "link.yaml"))).isEqualTo("symbolic-link");
        assertThat(rule(commits().read(commit, "folder"))).isEqualTo("not-a-file");
        assertThat(rule(commits().read(commit, "huge.yaml"))).isEqualTo("file-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "main", "--output=/tmp/x", "0000", "", "../x"})
    void only_full_ids_name_a_commit(String commit) {
        assertThat(commits().has(commit)).isFalse();
        assertThatThrownBy(() -> commits().read(commit, "README.md")).isInstanceOf(SourceUnavailableException.class);
    }

    @Test
    void a_revision_becomes_a_full_id_and_an_option_does_not() {
        var commit = repository.commit("Next");

        assertThat(commits().resolve("HEAD")).hasValue(commit);
        assertThat(commits().resolve("main~0")).hasValue(commit);
        assertThat(commits().resolve(commit.substring(0, 10))).hasValue(commit);
        assertThat(commits().resolve("--all")).isEmpty();
        assertThat(commits().resolve("nothing-like-it")).isEmpty();
        assertThat(commits().resolve("HEAD:README.md")).isEmpty();
    }

    @Test
    void a_file_of_this_machine_has_a_name_in_the_repository() {
        repository.write("a/platform.yaml", "x");

        assertThat(commits().pathOf(repository.folder().resolve("a/platform.yaml")))
                .hasValue("a/platform.yaml");
        assertThat(commits().pathOf(repository.folder().resolve("a/../gone.yaml")))
                .hasValue("gone.yaml");
        assertThat(commits().pathOf(folder.resolve("outside.yaml"))).isEmpty();
    }

    @Test
    void the_merge_base_is_where_two_branches_parted_unless_history_is_cut_off() {
        var parted = repository.git("rev-parse", "HEAD");
        var change = repository.branch("change").commit("Change");
        var main = repository.checkout("main").commit("Meanwhile");
        assertThat(commits().mergeBase(main, change)).hasValue(parted);

        repository.checkout("change").checkOutShallow(folder.resolve("shallow"));
        var shallow = GitCommitFiles.open(folder.resolve("shallow"));
        var merge = TestRepository.run(folder.resolve("shallow"), "rev-parse", "HEAD");
        assertThat(shallow.has(main)).isFalse();
        assertThat(shallow.mergeBase(merge, merge)).isEmpty();
    }

    @Test
    void what_lies_between_two_commits_is_listed_with_moves() {
        var base = repository
                .write("a.yaml", "text\n".repeat(20))
                .write("gone", "x")
                .commit("Before");
        var head = repository
                .move("a.yaml", "b/a.yaml")
                .remove("gone")
                .write("README.md", "y")
                .write("new\nfile", "z")
                .commit("After");

        assertThat(commits().changedFiles(base, head))
                .containsExactlyInAnyOrder(
                        new ChangedFile("b/a.yaml", Optional.of("a.yaml"), ChangedFile.Status.RENAMED),
                        ChangedFile.of("gone", ChangedFile.Status.REMOVED),
                        ChangedFile.of("README.md", ChangedFile.Status.MODIFIED),
                        ChangedFile.of("new\nfile", ChangedFile.Status.ADDED));
    }

    @Test
    void nothing_that_the_repository_configures_is_started_or_believed() throws Exception {
        var commit = repository
                .write("platform.yaml", "true")
                .write(".gitattributes", "* filter=x diff=x")
                .commit("Add");
        var other = repository.write("platform.yaml", "forged").commit("Forge");
        var witness = folder.resolve("witness");
        var script = folder.resolve("evil.sh");
        Files.writeString(script, "#!/bin/sh\ntouch " + witness + "\ncat\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        for (var key : new String[] {
            "core.fsmonitor",
            "filter.x.smudge",
            "diff.x.textconv",
            "diff.x.command",
            "core.pager",
            "core.sshCommand",
            "core.alternateRefsCommand",
            "diff.external"
        }) {
            repository.git("config", key, script.toString());
        }
        repository.git("replace", commit, other);

        assertThat(text(commits().read(commit, "platform.yaml"))).isEqualTo("true");
        commits().changedFiles(commit, other);
        commits().mergeBase(commit, other);
        assertThat(witness).doesNotExist();
    }

    @Test
    void a_folder_without_a_repository_is_none() {
        assertThat(GitCommitFiles.find(folder)).isEmpty();
        assertThat(GitCommitFiles.find(folder.resolve("missing"))).isEmpty();
        assertThatThrownBy(() -> GitCommitFiles.open(folder)).hasMessageContaining("is not in a git repository");
    }

    private GitCommitFiles commits() {
        return GitCommitFiles.open(repository.folder());
    }

    private static String text(FileContent content) {
        assertThat(content).isInstanceOf(FileContent.Found.class);
        return new String(((FileContent.Found) content).bytes(), StandardCharsets.UTF_8);
    }

    private static String rule(FileContent content) {
        assertThat(content).isInstanceOf(FileContent.Refused.class);
        return ((FileContent.Refused) content).rule();
    }
}
