package com.althq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails a test class that starts a process and is not marked with [RealProcess]. JUnit finds this extension by itself
/// and runs it for every class. It counts the lines that the JDK logs for each process that it starts.
public final class ProcessWatch implements BeforeAllCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(ProcessWatch.class);
    private static final AtomicInteger STARTED = new AtomicInteger();

    /// Kept: a logger that nobody holds loses its settings.
    private static final Logger OF_THE_JDK = watched();

    private static Logger watched() {
        var logger = Logger.getLogger("java.lang.ProcessBuilder");
        logger.setLevel(Level.FINE);
        logger.setUseParentHandlers(false);
        logger.addHandler(new Handler() {
            @Override
            public void publish(LogRecord line) {
                STARTED.incrementAndGet();
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        return logger;
    }

    /// How many processes this one has started since it watches.
    static int started() {
        return STARTED.get();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        assertThat(OF_THE_JDK.isLoggable(Level.FINE)).isTrue();
        context.getStore(SPACE).put(context.getUniqueId(), started());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var before = context.getStore(SPACE).get(context.getUniqueId(), Integer.class);
        if (!context.getTags().contains("process")) {
            assertThat(started())
                    .as("processes started once %s is through; one that starts any is marked @RealProcess"
                            .formatted(context.getDisplayName()))
                    .isEqualTo(before);
        }
    }
}
