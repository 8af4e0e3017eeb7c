package com.althq.platform.engine.pulumi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.WaitLimit;
import com.althq.platform.engine.pulumi.command.CliVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `tools/pulumi-cli` with a PATH and a cache folder of its own.
@RealProcess
class PulumiCliScriptTest {

    private static final CliVersion TESTED = CliVersion.tested();
    private static final String GO_NEEDED = neededGo();
    private static final String NO_GO =
            "pulumi-cli: Pulumi's command line " + TESTED + " is built with Go: install Go " + GO_NEEDED + " or newer";
    private static final String OR_PATH = ", or put a pulumi " + TESTED.major() + "." + TESTED.minor() + ".x on PATH";

    private static final List<String> ORDINARY = List.of(
            "bash",
            "chmod",
            "cat",
            "dirname",
            "env",
            "flock",
            "head",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sleep",
            "tail",
            "timeout",
            "tr");

    /// Compiles nothing: counts its calls and makes a file where the result is expected.
    private static final String GO = """
            case "$1" in
              env) echo go1.26.0 ;;
              build)
                echo built >>"$(dirname "$0")/../builds"
                while [ "$1" != -o ]; do shift; done
                sleep 1
                printf '#!/bin/sh\\n' >"$2"
                chmod +x "$2" ;;
            esac
            """;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void ordinary_programs_are_there() throws IOException {
        Files.createDirectories(bin());
        for (var name : ORDINARY) {
            Stream.of("/usr/bin", "/bin")
                    .map(it -> Path.of(it, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .ifPresent(it -> command(name, "/bin/sh", "exec " + it + " \"$@\""));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void a_fitting_one_on_the_path_is_taken(int patch) {
        command("pulumi", "echo " + new CliVersion(TESTED.major(), TESTED.minor(), patch));

        assertThat(run()).isEqualTo(new Ended(0, bin().resolve("pulumi") + "\n", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void one_that_is_too_old_or_too_new_is_named_and_not_taken(int minors) {
        var other = new CliVersion(TESTED.major(), TESTED.minor() + minors, 0);
        command("pulumi", "echo " + other);

        assertThat(run().refusal()).isEqualTo(NO_GO + OR_PATH + " (the pulumi on PATH is " + other + ").\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo v3.258.0-alpha.1",
                "echo v3.258.0; echo v3.258.0",
                "echo $'\\e[31mrubbish'",
                "cat /dev/zero",
                "while :; do echo v3.258.0; done",
                "exit 1"
            })
    void one_that_prints_something_else_is_not_taken_and_not_repeated(String script) {
        command("pulumi", script);

        assertThat(run().refusal()).endsWith("(the pulumi on PATH is of unknown version).\n");
    }

    @Test
    void one_that_hangs_is_left_after_some_seconds_with_all_that_it_started() throws IOException {
        command("pulumi", "echo $$ >" + folder.resolve("pid") + "; sleep 600");

        assertThat(run().refusal()).endsWith("(the pulumi on PATH is of unknown version).\n");

        var pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void without_one_and_without_go_a_sentence_says_what_to_install() {
        assertThat(run().refusal()).isEqualTo(NO_GO + OR_PATH + ".\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"go1.24.99", "go1.19", "go1.24.4 X:nocoverageredesign"})
    void a_go_that_is_too_old_is_named(String version) {
        command("go", "echo " + version);

        assertThat(run().refusal())
                .isEqualTo("pulumi-cli: Go " + version.substring(2) + " is too old to build Pulumi's command line "
                        + TESTED + ": install Go " + GO_NEEDED + " or newer" + OR_PATH + ".\n");
    }

    @Test
    void a_go_that_cannot_build_is_repeated_at_its_end() {
        command("go", "[ \"$1\" = env ] && echo go1.26.0 || { echo no route to the proxy; exit 1; }");

        assertThat(run().refusal())
                .contains("building Pulumi's command line " + TESTED)
                .contains("\nno route to the proxy\n")
                .endsWith("pulumi-cli: Pulumi's command line " + TESTED + " could not be built (the whole log is "
                        + kept().resolve("build.log") + "): let Go reach its module proxy" + OR_PATH + ".\n");
        assertThat(kept()).isDirectoryNotContaining("glob:**/{pulumi,building.*}");
    }

    @Test
    void whether_one_could_be_built_is_said_without_building() {
        command("go", GO);

        assertThat(run("--check")).isEqualTo(new Ended(0, "", ""));
        assertThat(folder.resolve("builds")).doesNotExist();
    }

    @Test
    void it_is_built_once_even_by_two_at_the_same_time() throws IOException {
        command("go", GO);

        var two = Stream.of(start(), start()).toList();

        var path = kept().resolve("pulumi") + "\n";
        assertThat(two.stream().map(PulumiCliScriptTest::end))
                .allSatisfy(it -> assertThat(it.code()).isZero())
                .extracting(Ended::out)
                .containsExactly(path, path);
        assertThat(run()).isEqualTo(new Ended(0, path, ""));
        assertThat(folder.resolve("builds")).hasContent("built\n");
    }

    @Test
    void what_a_killed_build_left_is_swept_away() throws IOException {
        Files.createDirectories(kept().resolve("building.left"));
        command("go", GO);

        assertThat(run().code()).isZero();

        assertThat(kept()).isDirectoryNotContaining("glob:**/building.*");
    }

    private static String neededGo() {
        try (var lines = Files.lines(Path.of("tools/pulumi/go.mod"))) {
            return lines.filter(it -> it.startsWith("go "))
                    .findFirst()
                    .orElseThrow()
                    .substring(3);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path bin() {
        return folder.resolve("bin");
    }

    private Path kept() {
        return folder.resolve("cache/platform-action/pulumi/" + TESTED);
    }

    private void command(String name, String script) {
        command(name, "/usr/bin/env bash", script);
    }

    private void command(String name, String interpreter, String script) {
        try {
            var file = bin().resolve(name);
            Files.writeString(file, "#!" + interpreter + "\n" + script + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ended run(String... arguments) {
        return end(start(arguments));
    }

    private Process start(String... arguments) {
        var builder = new ProcessBuilder(Stream.concat(Stream.of("tools/pulumi-cli"), Stream.of(arguments))
                .toList());
        builder.environment().clear();
        builder.environment().put("PATH", bin().toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ended end(Process process) {
        try {
            assertThat(process.waitFor(WaitLimit.DURATION)).isTrue();
            return new Ended(
                    process.exitValue(),
                    new String(process.getInputStream().readAllBytes(), UTF_8),
                    new String(process.getErrorStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private record Ended(int code, String out, String err) {

        String refusal() {
            assertThat(code).isEqualTo(2);
            assertThat(out).isEmpty();
            return err;
        }
    }
}
