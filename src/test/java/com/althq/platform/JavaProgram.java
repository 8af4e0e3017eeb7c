package com.althq.platform;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The command that starts another JVM of this version, with the settings that let a short program start soonest.
public final class JavaProgram {

    /// One thread for garbage, the quick compiler alone: the JVM's own choices pay off in programs that run for long.
    private static final List<String> SHORT_LIVED =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow");

    private JavaProgram() {}

    /// Its words, to which options, `-jar` or `-cp`, and arguments are added.
    public static List<String> command() {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(SHORT_LIVED);
        return words;
    }

    /// A class with the class path of this process, as a line for a shell.
    public static String line(Class<?> main) {
        return command().stream().map(it -> "'" + it + "'").collect(Collectors.joining(" "))
                + " -cp '%s' %s".formatted(classPath(), main.getName());
    }

    /// Absolute: it may be started in another folder.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(it -> Path.of(it).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
