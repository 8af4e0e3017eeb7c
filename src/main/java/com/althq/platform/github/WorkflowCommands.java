package com.althq.platform.github;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/// Talks to the runner through the step's log. The runner acts on lines that begin with `::`; nothing that somebody
/// else wrote ever begins one, or adds one.
public final class WorkflowCommands {

    /// How many annotations of a kind GitHub shows of one step.
    public static final int SHOWN = 10;

    private static final String OURS = "platform-action: ";

    private final PrintWriter out;

    public WorkflowCommands(PrintWriter out) {
        this.out = out;
    }

    /// What an annotation is shown as.
    public enum Level {
        ERROR("error"),
        WARNING("warning"),
        NOTICE("notice");

        private final String word;

        Level(String word) {
            this.word = word;
        }
    }

    /// Something said at a place of a file.
    public record Annotation(Level level, String file, int line, int column, String title, String message) {

        private String plain() {
            return "%s %s:%d:%d %s".formatted(level.word, file, line, column, message);
        }
    }

    /// As many as GitHub shows, errors first; the rest are lines of the log.
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

    /// Something about the run as a whole.
    public void say(Level level, String message) {
        command(level, Optional.empty(), message);
        out.flush();
    }

    /// A line of the log and nothing more.
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
