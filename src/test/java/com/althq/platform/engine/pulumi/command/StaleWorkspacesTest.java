package com.althq.platform.engine.pulumi.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.WaitLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a killed run left in the temporary folder goes with the next run; what may be anybody else's stays.
@RealProcess
class StaleWorkspacesTest {

    @TempDir
    Path temporary;

    private Path mine;

    @BeforeEach
    void start() throws IOException {
        mine = folder("platform-mine", "rwx------");
        StaleWorkspaces.claim(mine);
    }

    @Test
    void the_folder_of_a_killed_process_goes_and_one_of_a_living_stays() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var left = Path.of(process.inputReader().readLine());
        assertThat(left).isDirectory().hasParentRaw(temporary);

        StaleWorkspaces.removeStale(mine);
        assertThat(left).exists();
        process.destroyForcibly();
        assertThat(process.waitFor(WaitLimit.DURATION)).isTrue();

        StaleWorkspaces.removeStale(mine);
        assertThat(left).doesNotExist();
        assertThat(mine).exists();
    }

    /// Is killed while it has a workspace.
    static final class Killed {

        private Killed() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(Workspace.of("dev.notes.us-west-2").file(""));
            Thread.sleep(WaitLimit.DURATION);
        }
    }

    @Test
    void a_folder_in_which_a_command_still_works_stays_until_it_ends() throws Exception {
        var left = left("platform-left");
        var command =
                new ProcessBuilder("sleep", "300").directory(left.toFile()).start();

        StaleWorkspaces.removeStale(mine);
        assertThat(left).exists();
        command.destroyForcibly();
        assertThat(command.waitFor(WaitLimit.DURATION)).isTrue();

        StaleWorkspaces.removeStale(mine);
        assertThat(left).doesNotExist();
    }

    @Test
    void what_is_not_certainly_ours_and_left_stays() throws Exception {
        var open = left("platform-open");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        var other = left("other-left");
        var unclaimed = folder("platform-unclaimed", "rwx------");
        var elsewhere = left("platform-elsewhere");
        Files.writeString(
                elsewhere.resolve("owner"),
                Files.readString(elsewhere.resolve("owner")).replaceFirst("^\\S+", "another-start-of-the-machine"));
        var victim = left("victim");
        var link = Files.createSymbolicLink(temporary.resolve("platform-link"), victim);

        StaleWorkspaces.removeStale(mine);

        assertThat(open).exists();
        assertThat(other).exists();
        assertThat(unclaimed).exists();
        assertThat(elsewhere).exists();
        assertThat(victim.resolve("owner")).exists();
        assertThat(link).isSymbolicLink();
    }

    @Test
    void a_link_in_what_is_left_is_not_followed() throws Exception {
        var left = left("platform-left");
        var victim = Files.writeString(folder("victim", "rwx------").resolve("file"), "mine");
        Files.createSymbolicLink(left.resolve("link"), victim.getParent());

        StaleWorkspaces.removeStale(mine);

        assertThat(left).doesNotExist();
        assertThat(victim).hasContent("mine");
    }

    @Test
    void nothing_is_touched_where_others_may_exchange_folders() throws Exception {
        var left = left("platform-left");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));

        StaleWorkspaces.removeStale(mine);

        assertThat(left).exists();
    }

    /// Of a process that has ended.
    private Path left(String name) throws Exception {
        var ended = new ProcessBuilder("true").start();
        assertThat(ended.waitFor(WaitLimit.DURATION)).isTrue();
        var folder = folder(name, "rwx------");
        StaleWorkspaces.claim(folder);
        var owner = folder.resolve("owner");
        Files.writeString(
                owner,
                Files.readString(owner)
                        .replace("\n" + ProcessHandle.current().pid() + "\n", "\n" + ended.pid() + "\n"));
        return folder;
    }

    private Path folder(String name, String permissions) throws IOException {
        return Files.createDirectory(
                temporary.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
    }
}
