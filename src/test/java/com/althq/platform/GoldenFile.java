package com.althq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// A file that holds what a text is to be. With `-Dgolden.update` the file is written instead of compared; the
/// diff of the commit is then what there is to review.
public final class GoldenFile {

    private static final Path ROOT = Path.of("src/test/resources");

    private GoldenFile() {}

    /// @param name below `src/test/resources`, such as `report/new-service.md`
    public static void assertMatches(String name, String actual) {
        var file = ROOT.resolve(name);
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).as("run with -Dgolden.update to write it").exists();
            assertThat(actual).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same of a file of which only a part is made.
    ///
    /// @param with the whole text as it is to be, from the one that is there
    public static void assertMatches(Path file, UnaryOperator<String> with) {
        try {
            var text = Files.readString(file);
            if (System.getProperty("golden.update") != null) {
                Files.writeString(file, with.apply(text));
            }
            assertThat(Files.readString(file))
                    .as("run with -Dgolden.update to write " + file)
                    .isEqualTo(with.apply(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
