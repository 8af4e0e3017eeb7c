package com.althq.platform.source;

import com.althq.platform.source.ChangedFile.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which files of a repository are a platform.yaml.
public final class SpecFiles {

    private static final List<String> INCLUDED = List.of("**/platform.yaml");
    private static final List<String> EXCLUDED = List.of("**/node_modules/**", "fixtures/**");

    /// What holds when nobody says otherwise.
    public static final SpecFiles DEFAULT = new SpecFiles(INCLUDED, EXCLUDED);

    private final List<Glob> include;
    private final List<Glob> exclude;

    public SpecFiles(List<String> include, List<String> exclude) {
        this.include = include.stream().map(Glob::new).toList();
        this.exclude = exclude.stream().map(Glob::new).toList();
    }

    /// Reads an action's input: one pattern a line, `!` before one that leaves files out. The default ones stand
    /// where the input has none of the kind.
    public static SpecFiles parse(String input) {
        var patterns =
                input.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        var include = patterns.stream().filter(it -> !it.startsWith("!")).toList();
        var exclude = patterns.stream()
                .filter(it -> it.startsWith("!"))
                .map(it -> it.substring(1).strip())
                .toList();
        return new SpecFiles(include.isEmpty() ? INCLUDED : include, exclude.isEmpty() ? EXCLUDED : exclude);
    }

    /// @param path with `/` between its parts, from the root of the repository
    public boolean matches(String path) {
        return include.stream().anyMatch(it -> it.matches(path))
                && exclude.stream().noneMatch(it -> it.matches(path));
    }

    /// The ones among these, by path. A file that was moved counts with both its names: moved away it is deleted,
    /// moved here it is new.
    public List<SpecFile> among(Collection<ChangedFile> changed) {
        var found = new ArrayList<SpecFile>();
        for (var file : changed) {
            var before = before(file).filter(this::matches);
            var after = after(file).filter(this::matches);
            if (before.isPresent() || after.isPresent()) {
                found.add(new SpecFile(before, after));
            }
        }
        found.sort(Comparator.comparing(SpecFile::path));
        return List.copyOf(found);
    }

    private static Optional<String> before(ChangedFile file) {
        return switch (file.status()) {
            case ADDED -> Optional.empty();
            case MODIFIED, REMOVED -> Optional.of(file.path());
            case RENAMED -> file.previous();
        };
    }

    private static Optional<String> after(ChangedFile file) {
        return file.status() == Status.REMOVED ? Optional.empty() : Optional.of(file.path());
    }
}
