package com.althq.platform.engine.pulumi.command;

import static com.althq.platform.engine.pulumi.FailedPreview.couldNotTell;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.FailedPreview;
import com.althq.platform.engine.pulumi.ShellScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which command is taken, and what is said where none fits.
@RealProcess
class PulumiCliLocatorTest {

    private static final String NONE = "no fitting pulumi was found%s: put one of version 3.258 on PATH, or let"
            + " tools/pulumi-cli build it. Nothing was changed.";

    @TempDir
    Path folder;

    @Test
    void none_at_all() {
        assertThat(FailedPreview.of(this::find)).isEqualTo(couldNotTell(NONE.formatted("")));
    }

    @ParameterizedTest
    @CsvSource({
        "echo v3.257.9, v3.257.9",
        "echo v3.259.0, v3.259.0",
        "echo v4.258.0, v4.258.0",
        "echo v3.258.0-alpha.1, v3.258.0-alpha.1",
        "echo hello world, hello world",
        "printf 'v3.258.0\\nv3.258.0', v3.258.0",
        "printf '\\033[2Jv3', [2Jv3",
        "exit 1, of no version that it prints",
        "exit 127, of no version that it prints"
    })
    void one_that_is_another(String script, String said) throws IOException {
        var file = ShellScript.write(folder.resolve("bin/pulumi"), script);

        assertThat(FailedPreview.of(this::find))
                .isEqualTo(couldNotTell(NONE.formatted(" (" + file + " is " + said + ")")));
    }

    @Test
    void one_that_is_no_program() throws IOException {
        var file = Files.createDirectories(folder.resolve("bin/pulumi"));

        assertThat(FailedPreview.of(this::find))
                .isEqualTo(couldNotTell(NONE.formatted(" (" + file + " is not a program that runs here)")));
    }

    @Test
    void one_that_fits_behind_one_that_does_not() throws IOException {
        ShellScript.write(folder.resolve("bin/pulumi"), "echo v3.1.0");
        var fitting = ShellScript.write(folder.resolve("other/pulumi"), "echo v3.258.7");

        assertThat(find()).isEqualTo(fitting);
    }

    @Test
    void the_one_that_was_built_where_the_path_has_none() throws IOException {
        var built = ShellScript.write(
                folder.resolve("cache/platform-action/pulumi/%s/pulumi".formatted(CliVersion.tested())),
                "echo v3.258.0");

        assertThat(find()).isEqualTo(built);
    }

    private Path find() {
        return PulumiCliLocator.find(Map.of(
                "PATH",
                folder.resolve("bin") + ":" + folder.resolve("other"),
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString()));
    }
}
