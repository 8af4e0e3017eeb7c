package com.althq.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.PropertyEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/changes.md` says what the plans of the edits are. With `-Dgolden.update` the page is written anew.
class ChangesPageTest {

    private static final Path PAGE = Path.of("docs/changes.md");

    @Test
    void the_page_says_what_the_plans_are() throws IOException {
        var page = new ChangesPage(PropertyEdit.all()).page();

        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).as("run with -Dgolden.update to write it").isEqualTo(Files.readString(PAGE));
    }
}
