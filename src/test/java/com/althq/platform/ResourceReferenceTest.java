package com.althq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.model.Capability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// `docs/resources.md` is the fixtures' graphs in words. With `-Dgolden.update` the page is written anew.
class ResourceReferenceTest {

    private static final Path PAGE = Path.of("docs/resources.md");

    @Test
    void the_page_says_what_is_made() throws IOException {
        var page = ResourceReference.page();

        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).as("run with -Dgolden.update to write it").isEqualTo(Files.readString(PAGE));
    }

    @Test
    void every_section_has_its_place() throws IOException {
        assertThat(Files.readString(PAGE).lines().filter(it -> it.startsWith("## ")))
                .startsWith(Arrays.stream(Capability.values())
                        .map(it -> "## " + it.key())
                        .toArray(String[]::new));
    }
}
