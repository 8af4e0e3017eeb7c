package com.althq.platform.github;

import com.althq.platform.source.SourceUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Writes the step's outputs and summary to the runner's files. Without these files nothing is written.
public final class RunnerFiles {

    /// In bytes. GitHub drops a longer summary.
    public static final int SUMMARY_LIMIT = 1 << 20;

    private static final Pattern OUTPUT_NAME = Pattern.compile("[a-z][a-z-]*");

    private final Optional<Path> outputs;
    private final Optional<Path> summary;
    private final Supplier<String> delimiters;

    public RunnerFiles(ActionEnvironment environment) {
        this(environment, () -> "ghadelimiter_" + UUID.randomUUID());
    }

    RunnerFiles(ActionEnvironment environment, Supplier<String> delimiters) {
        this.outputs = environment.variable("GITHUB_OUTPUT").map(Path::of);
        this.summary = environment.variable("GITHUB_STEP_SUMMARY").map(Path::of);
        this.delimiters = delimiters;
    }

    /// @throws SourceUnavailableException if the file cannot be written
    public void output(Map<String, String> values) {
        var text = new StringBuilder();
        values.forEach((name, value) -> text.append(output(name, value)));
        outputs.ifPresent(it -> append(it, text.toString()));
    }

    private String output(String name, String value) {
        var delimiter = delimiters.get();
        if (!OUTPUT_NAME.matcher(name).matches() || value.contains(delimiter)) {
            throw new IllegalArgumentException("output %s would end early".formatted(name));
        }
        return "%s<<%s\n%s\n%s\n".formatted(name, delimiter, value, delimiter);
    }

    /// Adds to the step's summary.
    ///
    /// @param markdown cut at the end of a line if longer than [#SUMMARY_LIMIT]
    /// @throws SourceUnavailableException if the file cannot be written
    public void summary(String markdown) {
        summary.ifPresent(it -> append(it, fitting(markdown) + "\n"));
    }

    private static String fitting(String markdown) {
        var bytes = markdown.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SUMMARY_LIMIT) {
            return markdown;
        }
        var end = SUMMARY_LIMIT - 1;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new SourceUnavailableException("the runner's file `%s` cannot be written".formatted(file), e);
        }
    }
}
