package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.generated.PermutedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A stack that exists, and its file in another order: the real engine plans nothing, and nothing is to be reviewed.
@RealProcess
class PermutedStackTest {

    private static final int ORDERS = 2;

    @TempDir
    Path folder;

    static Stream<String> files() throws IOException {
        return Stream.of(PermutedFiles.text(), Files.readString(Path.of("fixtures", "platform-all-sections.yaml")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void another_order_of_the_file_plans_nothing(String file) throws IOException {
        try (var stack = new ReviewedStack(folder)) {
            var spec = LiveStack.spec(file);
            stack.ready(spec).apply(spec);

            for (var order = 0; order < ORDERS; order++) {
                var other = PermutedFiles.permuted(file, order);
                var preview = stack.preview(LiveStack.spec(other));

                assertThat(preview.plan().changes()).as(other).isEmpty();
                assertThat(preview.rows()).as(other).isEmpty();
            }
        }
    }
}
