package com.althq.platform.cli;

import com.althq.platform.RealProcess;
import java.nio.file.Path;
import java.util.List;

/// The packaged program has ways of its own to take a signal; what comes of one is the same.
@RealProcess
class InterruptedProgramIT extends InterruptedProgramTest {

    @Override
    List<String> program() {
        return List.of(
                "-Xlog:disable",
                "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString());
    }
}
