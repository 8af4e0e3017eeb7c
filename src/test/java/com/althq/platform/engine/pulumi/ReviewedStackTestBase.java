package com.althq.platform.engine.pulumi;

import com.althq.platform.RealProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A new stack with its own backend for each test of a review and its apply.
@RealProcess
abstract class ReviewedStackTestBase {

    @TempDir
    Path folder;

    ReviewedStack stack;

    @BeforeEach
    void start() throws IOException {
        stack = new ReviewedStack(folder);
    }

    @AfterEach
    void stop() {
        stack.close();
    }
}
