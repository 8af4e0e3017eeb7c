package com.althq.platform.engine.pulumi;

import static com.althq.platform.engine.pulumi.FailedPreview.couldNotTell;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.StaleWorkspaces;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the real command says of a state that it cannot get at is one line here, with the way out.
class BackendTroubleTest extends LiveStackTestBase {

    private static final String UNREACHABLE = "reading the state failed: the place of the state cannot be reached: see"
            + " whether the backend is right and you may read it (%s). Nothing was changed.";
    private static final String PASSPHRASE = "preview failed: the passphrase of the stack's secrets is wrong, or not"
            + " given: set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to the one that it was made with"
            + " (getting stack configuration: get stack secrets manager: incorrect passphrase). Nothing was changed.";

    @Test
    void a_folder_that_is_not_there() throws IOException {
        assertThat(FailedPreview.of(FailedPreview.withBackend(stack, "file:///nowhere/states")))
                .isEqualTo(couldNotTell(UNREACHABLE.formatted("unable to open bucket"
                        + " file:///nowhere/states?no_tmp_dir=true: stat /nowhere/states: no such file or directory")));
    }

    @Test
    void a_folder_under_a_file() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(FailedPreview.of(FailedPreview.withBackend(stack, "file://" + file + "/states")))
                .isEqualTo(couldNotTell(UNREACHABLE.formatted("unable to open bucket file://" + file
                        + "/states?no_tmp_dir=true: stat " + file + "/states: not a directory")));
    }

    @Test
    void a_folder_that_takes_no_new_files_is_trouble_only_for_who_writes() throws IOException {
        assertThat(FailedPreview.of(() -> FailedPreview.init(FailedPreview.withBackend(stack, "file:///proc/self"))))
                .isEqualTo(couldNotTell("making the stack failed: the place of the state cannot be reached: see whether"
                        + " the backend is right and you may read it (write \".pulumi/meta.yaml\": blob (key"
                        + " \".pulumi/meta.yaml\") (code=NotFound): mkdir /proc/self/.pulumi: no such file or"
                        + " directory). Nothing was changed."));
        assertThat(new PulumiEngine(FailedPreview.withBackend(stack, "file:///proc/self"), false, new Cancellation())
                        .preview(LiveStack.target(), LiveStack.fixture(FailedPreview.FIXTURE))
                        .plan()
                        .steps())
                .isNotEmpty();
    }

    /// Below `/sys` nobody makes a folder, whoever that is.
    @Test
    void a_place_that_takes_no_lock_is_told_before_anything_is_changed() throws IOException {
        FailedPreview.init(stack.settings());
        var locks = stack.backend().resolve(".pulumi/locks");
        if (Files.isDirectory(locks)) {
            StaleWorkspaces.remove(locks);
        }
        Files.createSymbolicLink(locks, Path.of("/sys/kernel"));
        var spec = LiveStack.fixture(FailedPreview.FIXTURE);

        var trouble = FailedPreview.of(() -> PreparedStacks.up(stack, spec));

        assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
        assertThat(trouble.line())
                .startsWith("apply failed: the place of the state may not be written to (")
                .doesNotContain("1) ")
                .endsWith("). Nothing was changed.");
        assertThat(stack.standIn().log().writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "states", "ftp://host/states", "https://app.example.com"})
    void a_place_that_is_none(String backend) throws IOException {
        assertThat(FailedPreview.of(FailedPreview.withBackend(stack, backend)))
                .isEqualTo(couldNotTell("reading the state failed: the backend is none that keeps states here: give"
                        + " s3://BUCKET?region=…, or file:///FOLDER (PULUMI_ACCESS_TOKEN must be set for login during"
                        + " non-interactive CLI sessions). Nothing was changed."));
    }

    @Test
    void a_bucket_behind_a_port_that_nobody_listens_on() throws IOException {
        stack.environment().put("AWS_ACCESS_KEY_ID", "one");
        stack.environment().put("AWS_SECRET_ACCESS_KEY", "another");

        var trouble = FailedPreview.of(FailedPreview.withBackend(
                stack, "s3://states?region=us-west-2&endpoint=http://127.0.0.1:1&use_path_style=true"));

        assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
        assertThat(trouble.line())
                .startsWith(
                        "reading the state failed: the place of the state cannot be reached: see whether the backend"
                                + " is right and you may read it (read \".pulumi/meta.yaml\"")
                .contains("connection refused")
                .endsWith("). Nothing was changed.");
    }

    @Test
    void a_bucket_without_credentials() throws IOException {
        stack.environment().put("AWS_EC2_METADATA_DISABLED", "true");

        assertThat(FailedPreview.of(FailedPreview.withBackend(stack, "s3://states?region=us-west-2"))
                        .line())
                .startsWith(
                        "reading the state failed: there are no AWS credentials, or AWS does not know them: sign in,"
                                + " or set AWS_PROFILE (read \".pulumi/meta.yaml\"")
                .endsWith("). Nothing was changed.");
    }

    @Test
    void a_bucket_with_a_profile_that_nobody_has_set_up() throws IOException {
        stack.environment().put("AWS_PROFILE", "nowhere");

        assertThat(FailedPreview.of(FailedPreview.withBackend(stack, "s3://states?region=us-west-2"))
                        .line())
                .startsWith(
                        "reading the state failed: there are no AWS credentials, or AWS does not know them: sign in,"
                                + " or set AWS_PROFILE (unable to open bucket s3://states?region=us-west-2")
                .contains("failed to get shared config profile, nowhere")
                .endsWith("). Nothing was changed.");
    }

    @Test
    void another_passphrase() throws IOException {
        FailedPreview.init(stack.settings());
        stack.environment().put("PULUMI_CONFIG_PASSPHRASE", "wrong horse");

        assertThat(FailedPreview.of(stack)).isEqualTo(couldNotTell(PASSPHRASE));
    }

    @Test
    void no_passphrase() throws IOException {
        FailedPreview.init(stack.settings());
        stack.environment().remove("PULUMI_CONFIG_PASSPHRASE");

        assertThat(FailedPreview.of(stack)).isEqualTo(couldNotTell(PASSPHRASE));
    }

    @Test
    void a_passphrase_in_a_file_that_is_not_there() throws IOException {
        FailedPreview.init(stack.settings());
        stack.environment().remove("PULUMI_CONFIG_PASSPHRASE");
        stack.environment().put("PULUMI_CONFIG_PASSPHRASE_FILE", "/nowhere/passphrase");

        assertThat(FailedPreview.of(stack))
                .isEqualTo(couldNotTell("preview failed: the file with the passphrase of the stack's secrets cannot be"
                        + " read (getting stack configuration: get stack secrets manager: unable to read"
                        + " PULUMI_CONFIG_PASSPHRASE_FILE: open /nowhere/passphrase: no such file or directory)."
                        + " Nothing was changed."));
    }

    @Test
    void a_state_that_a_newer_command_has_written() throws IOException {
        FailedPreview.init(stack.settings());
        var state = state();
        Files.writeString(state, Files.readString(state).replaceFirst("\"version\": *3", "\"version\":99"));

        assertThat(FailedPreview.of(stack))
                .isEqualTo(
                        couldNotTell("reading the state failed: the state was written by a newer pulumi than this one"
                                + " understands: use a newer platform-action (failed to load checkpoint: unsupported checkpoint"
                                + " version 99). Nothing was changed."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "{\"version\":3,\"checkpoint\":"})
    void a_state_that_is_rubbish(String content) throws IOException {
        FailedPreview.init(stack.settings());
        Files.writeString(state(), content);

        var trouble = FailedPreview.of(stack);

        assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
        assertThat(trouble.line())
                .startsWith("reading the state failed: the state in the backend is damaged: where that is a folder"
                        + " `platform repair` puts back the last good one; elsewhere it is beside it as `.bak`, or in"
                        + " `.pulumi/backups` (failed to load checkpoint: ")
                .endsWith("). Nothing was changed.");
        assertThat(state()).hasContent(content);
    }

    @Test
    void a_state_of_resources_that_are_none() throws IOException {
        FailedPreview.init(stack.settings());
        Files.writeString(state(), """
                {"version":3,"checkpoint":{"latest":{"resources":[{"urn":"nonsense"}]}}}""");

        assertThat(FailedPreview.of(stack))
                .isEqualTo(couldNotTell("the stack's state cannot be read: what `pulumi stack export` prints is not a"
                        + " state. Nothing was changed."));
    }

    @Test
    void a_backend_that_nobody_has_used_yet_is_left_empty() throws IOException {
        stack.engine().preview(LiveStack.target(), LiveStack.fixture(FailedPreview.FIXTURE));

        assertThat(stack.backend()).isEmptyDirectory();
    }

    private Path state() throws IOException {
        try (var files = Files.walk(stack.backend().resolve(".pulumi/stacks"))) {
            return files.filter(it -> it.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
