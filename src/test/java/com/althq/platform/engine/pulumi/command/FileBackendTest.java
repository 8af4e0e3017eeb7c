package com.althq.platform.engine.pulumi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileBackendTest {

    private static final String HERE = Path.of("").toAbsolutePath().toString();

    @Test
    void a_folder_is_meant_from_here_and_from_the_home() {
        assertThat(place("file://./states")).isEqualTo("file://" + HERE + "/states");
        assertThat(place("file://states?metadata=skip")).isEqualTo("file://" + HERE + "/states?metadata=skip");
        assertThat(place("file://~")).isEqualTo("file:///home/ann");
        assertThat(place("file://~/a/../states")).isEqualTo("file:///home/ann/states");
    }

    @Test
    void what_has_another_meaning_in_an_address_is_written_so_that_it_has_not() {
        assertThat(place("file:///states/50%25%3F")).isEqualTo("file:///states/50%25%3F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "states", "s3://states?region=us-west-2", "https://app.example.com"})
    void what_is_no_folder_stays_as_it_is(String backend) {
        assertThat(place(backend)).isEqualTo(backend);
    }

    private static String place(String backend) {
        return PulumiSettings.absoluteBackend(backend, Map.of("HOME", "/home/ann"));
    }
}
