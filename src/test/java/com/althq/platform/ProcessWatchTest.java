package com.althq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@RealProcess
class ProcessWatchTest {

    @Test
    void each_process_that_is_started_is_counted() throws IOException, InterruptedException {
        var before = ProcessWatch.started();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        var code = new ProcessBuilder(java, "--version").start().waitFor();

        assertThat(code).isZero();
        assertThat(ProcessWatch.started()).isEqualTo(before + 1);
    }
}
