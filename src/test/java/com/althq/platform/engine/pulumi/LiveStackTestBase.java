package com.althq.platform.engine.pulumi;

import com.althq.platform.RealProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An account in which nothing is yet, and the real command; another for each test.
@RealProcess
public abstract class LiveStackTestBase {

    @TempDir
    protected Path folder;

    protected LiveStack stack;

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
    }

    @AfterEach
    void stop() {
        stack.close();
    }
}
