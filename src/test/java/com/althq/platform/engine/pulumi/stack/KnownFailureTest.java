package com.althq.platform.engine.pulumi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KnownFailureTest {

    @Test
    void every_one_is_explained() throws IOException {
        var page = Files.readString(Path.of("docs/troubles.md"));

        assertThat(KnownFailure.all()).allSatisfy(it -> assertThat(page).contains("| " + it.meaning() + " |"));
    }

    @Test
    void the_line_that_it_is_in_is_repeated_alone() {
        var seen = KnownFailure.in("one\nerror: dial tcp: connection refused by it\nthree", true)
                .orElseThrow();

        assertThat(seen.cause()).isEqualTo("the network does not let it through (dial tcp: connection refused by it)");
    }

    @Test
    void what_is_about_the_backend_is_not_looked_for_in_the_words_of_a_resource() {
        assertThat(KnownFailure.in("permission denied", true)).isPresent();
        assertThat(KnownFailure.in("permission denied", false)).isEmpty();
    }

    @Test
    void other_words_are_none() {
        assertThat(KnownFailure.in("the bucket is too large", true)).isEmpty();
    }
}
