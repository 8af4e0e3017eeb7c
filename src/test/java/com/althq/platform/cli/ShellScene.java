package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.LiveStack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An account in which nothing is yet, and somebody who types commands.
abstract class ShellScene {

    @TempDir
    Path folder;

    LiveStack stack;
    Shell shell;

    @BeforeEach
    void open() throws IOException {
        stack = new LiveStack(folder);
        shell = new Shell(stack, folder);
    }

    @AfterEach
    void close() {
        stack.close();
    }
}
