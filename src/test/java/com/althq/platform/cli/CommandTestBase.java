package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.LiveStackTestBase;
import org.junit.jupiter.api.BeforeEach;

/// An account in which nothing is yet, and somebody who types commands.
public abstract class CommandTestBase extends LiveStackTestBase {

    public CommandShell shell;

    @BeforeEach
    void open() {
        shell = new CommandShell(stack, folder);
    }
}
