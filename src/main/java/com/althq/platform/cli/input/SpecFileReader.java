package com.althq.platform.cli.input;

import com.althq.platform.usecase.SpecContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the specifications named on the command line: files, folders or standard input.
public final class SpecFileReader {

    static final String STANDARD_INPUT = "-";

    /// Larger than the limit of the specification reader, so that this one can report the size.
    private static final int MOST_BYTES = 1 << 20;

    private final InputStream standardInput;

    public SpecFileReader(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /// The readable specifications, and one line for each name that cannot be read.
    ///
    /// @param similar files in named folders whose name is close to `platform.yaml`
    public record Inputs(List<SpecContent> readable, List<String> problems, List<String> similar) {}

    /// @param names files, folders (every `platform.yaml` below, links not followed) or `-`
    public Inputs read(List<String> names) {
        var readable = new ArrayList<SpecContent>();
        var problems = new ArrayList<String>();
        var similar = new ArrayList<String>();
        for (var name : names) {
            try {
                if (name.equals(STANDARD_INPUT)) {
                    readable.add(standardInput());
                } else if (Files.isDirectory(Path.of(name))) {
                    readFolder(name, readable, problems, similar);
                } else {
                    readable.add(file(Path.of(name)));
                }
            } catch (IOException | InvalidPathException e) {
                problems.add(problemLine(name, e));
            }
        }
        return new Inputs(readable, problems, similar);
    }

    /// The one specification of a command that takes a single one.
    ///
    /// @throws UsageException if there is no such file, or it cannot be read
    public static SpecContent readRequired(String name) {
        try {
            return new SpecFileReader(System.in).readOne(name);
        } catch (IOException e) {
            throw new UsageException(List.of(problemLine(name, e)));
        }
    }

    /// Reads one file or standard input, not a folder.
    ///
    /// @throws IOException if there is no such file, or it cannot be read
    SpecContent readOne(String name) throws IOException {
        return name.equals(STANDARD_INPUT) ? standardInput() : file(Path.of(name));
    }

    /// The path with all links resolved; `-` stays `-`.
    public static String realPath(String path) {
        try {
            return Path.of(path).toRealPath().toString();
        } catch (IOException | InvalidPathException e) {
            return path;
        }
    }

    /// The message for a name that cannot be read; one line.
    static String problemLine(String name, Exception e) {
        return switch (e) {
            case NoSuchFileException _ -> name + ": no such file";
            case AccessDeniedException _ -> name + ": permission denied";
            case NotAFileException _ -> name + ": " + e.getMessage();
            default -> name + ": cannot be read";
        };
    }

    private SpecContent standardInput() throws IOException {
        return new SpecContent("stdin", standardInput.readNBytes(MOST_BYTES));
    }

    private static void readFolder(String name, List<SpecContent> readable, List<String> problems, List<String> similar)
            throws IOException {
        var search = SpecFileSearch.below(Path.of(name));
        search.similar().forEach(it -> similar.add(it.toString()));
        problems.addAll(search.unreadable());
        if (search.found().isEmpty() && search.unreadable().isEmpty()) {
            problems.add(name + ": no " + SpecFileSearch.FILE_NAME + " in this folder or below it");
        }
        for (var file : search.found()) {
            try {
                readable.add(file(file));
            } catch (IOException e) {
                problems.add(problemLine(file.toString(), e));
            }
        }
    }

    private static SpecContent file(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new NotAFileException("is a folder; name the file in it");
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isRegularFile(path)) {
            throw new NotAFileException("is not a regular file");
        }
        try (var in = Files.newInputStream(path)) {
            return new SpecContent(path.toString(), in.readNBytes(MOST_BYTES));
        }
    }

    private static final class NotAFileException extends IOException {
        private static final long serialVersionUID = 1;

        NotAFileException(String message) {
            super(message);
        }
    }
}
