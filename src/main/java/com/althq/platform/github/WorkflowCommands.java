package com.althq.platform.github;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/// Writes log lines and workflow commands (`::error …`) for the runner. Untrusted text cannot begin a command
/// or add one.
public final class WorkflowCommands {

    /// The most annotations of one level that GitHub shows for a step.
    public static final int SHOWN = 10;

    private static final String OURS = "platform-action: ";

    private final PrintWriter out;

    public WorkflowCommands(PrintWriter out) {
        this.out = out;
    }

    /// The level of an annotation.
    public enum Level {
        ERROR("error"),
        WARNING("warning"),
        NOTICE("notice");

        private final String word;

        Level(String word) {
            this.word = word;
        }
    }

    /// A message at a position in a file.
    public record Annotation(Level level, String file, int line, int column, String title, String message) {

        private String plain() {
            return "%s %s:%d:%d %s".formatted(level.word, file, line, column, message);
        }
    }

    /// Writes as many annotations as GitHub shows, errors first; the rest as log lines.
    public void annotate(List<Annotation> annotations) {
        for (var level : Level.values()) {
            var ofLevel = annotations.stream().filter(it -> it.level() == level).toList();
            ofLevel.stream().limit(SHOWN).forEach(this::print);
            if (ofLevel.size() > SHOWN) {
                log("%d %ss; GitHub shows %d of them beside the code, the other %d are these:"
                        .formatted(ofLevel.size(), level.word, SHOWN, ofLevel.size() - SHOWN));
                ofLevel.stream().skip(SHOWN).forEach(it -> log(it.plain()));
            }
        }
        out.flush();
    }

    /// A message about the whole run.
    public void say(Level level, String message) {
        command(level, Optional.empty(), message);
        out.flush();
    }

    /// A plain log line.
    public void log(String message) {
        out.println(OURS + LogText.of(message));
        out.flush();
    }

    private void print(Annotation it) {
        var properties = "file=%s,line=%d,col=%d,title=%s"
                .formatted(property(it.file()), it.line(), it.column(), property(LogText.of(it.title())));
        command(it.level(), Optional.of(properties), it.message());
    }

    private void command(Level level, Optional<String> properties, String message) {
        var given = properties.orElse("title=platform-action");
        out.println("::%s %s::%s".formatted(level.word, given, data(LogText.of(message))));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
