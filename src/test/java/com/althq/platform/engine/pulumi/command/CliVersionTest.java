package com.althq.platform.engine.pulumi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"v3.258.0", "3.258.0", "v3.258.0\n", "  v3.258.0\r\n"})
    void a_release_is_read_as_the_command_line_prints_it(String text) {
        assertThat(CliVersion.parse(text)).contains(new CliVersion(3, 258, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v3",
                "v3.258",
                "v3.258.0.1",
                "v3.258.0-alpha.1",
                "v3.258.0+dirty",
                "v3.258.0\nv3.258.0",
                "version 3.258.0",
                "v3.258.-1",
                "v3.258.99999999999999999999",
                "v３.258.0"
            })
    void anything_else_is_no_version(String text) {
        assertThat(CliVersion.parse(text)).isEmpty();
    }

    @Test
    void the_tested_version_is_the_one_that_the_module_names() throws IOException {
        assertThat(Files.readString(Path.of("tools/pulumi/go.mod")))
                .contains("github.com/pulumi/pulumi/pkg/v3 " + CliVersion.tested());
    }

    @Test
    void every_patch_of_the_tested_minor_version_fits_and_nothing_else() {
        var tested = CliVersion.tested();

        assertThat(tested.fits()).isTrue();
        assertThat(new CliVersion(tested.major(), tested.minor(), tested.patch() + 7).fits())
                .isTrue();
        assertThat(new CliVersion(tested.major(), tested.minor() - 1, tested.patch()).fits())
                .isFalse();
        assertThat(new CliVersion(tested.major(), tested.minor() + 1, tested.patch()).fits())
                .isFalse();
        assertThat(new CliVersion(tested.major() + 1, tested.minor(), tested.patch()).fits())
                .isFalse();
    }

    @Test
    void it_is_written_as_the_command_line_writes_it() {
        assertThat(new CliVersion(3, 258, 1)).hasToString("v3.258.1");
    }
}
