package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.LiveScene;
import org.junit.jupiter.api.BeforeEach;

/// An account in which nothing is yet, and somebody who types commands.
abstract class ShellScene extends LiveScene {

    Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(stack, folder);
    }
}
