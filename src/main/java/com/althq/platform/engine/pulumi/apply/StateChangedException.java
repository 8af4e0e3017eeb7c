package com.althq.platform.engine.pulumi.apply;

/// Another process has written the state since it was read.
final class StateChangedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StateChangedException() {
        super("somebody else has changed this stack since it was looked at");
    }
}
