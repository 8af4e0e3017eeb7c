package com.althq.bench;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;

/** Starts, reads an empty command line, and ends. */
@TopCommand
@Command(name = "empty")
public class Empty implements Runnable {
    @Override
    public void run() {}
}
