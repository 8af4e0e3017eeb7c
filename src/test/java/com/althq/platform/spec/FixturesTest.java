package com.althq.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixturesTest {

    static List<Path> fixtures() throws IOException {
        try (var files = Files.list(Path.of("fixtures"))) {
            return files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aFixtureIsValidAndRaisesNoWarning(Path fixture) throws IOException {
        var read = new SpecReader().read(Files.readAllBytes(fixture));

        assertThat(read.findings()).isEmpty();
        assertThat(read).isInstanceOf(SpecReadResult.Valid.class);
    }
}
