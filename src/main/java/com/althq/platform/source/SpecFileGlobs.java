package com.althq.platform.source;

import com.althq.platform.source.ChangedFile.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Selects the files of a repository that are specifications, by include and exclude patterns.
public final class SpecFileGlobs {

    private final List<PathGlob> include;
    private final List<PathGlob> exclude;

    private SpecFileGlobs(List<PathGlob> include, List<PathGlob> exclude) {
        this.include = List.copyOf(include);
        this.exclude = List.copyOf(exclude);
    }

    /// @param include patterns of which a file matches at least one
    /// @param exclude patterns of which it matches none
    public static SpecFileGlobs of(List<String> include, List<String> exclude) {
        return new SpecFileGlobs(globs(include), globs(exclude));
    }

    private static List<PathGlob> globs(List<String> patterns) {
        return patterns.stream().map(PathGlob::new).toList();
    }

    /// The patterns of an action input instead: one per line, exclusions with a leading `!`. Include or exclude
    /// patterns that the input lacks stay.
    public SpecFileGlobs overriddenBy(String input) {
        var patterns =
                input.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        var included = patterns.stream().filter(it -> !it.startsWith("!")).toList();
        var excluded = patterns.stream()
                .filter(it -> it.startsWith("!"))
                .map(it -> it.substring(1).strip())
                .toList();
        return new SpecFileGlobs(
                included.isEmpty() ? include : globs(included), excluded.isEmpty() ? exclude : globs(excluded));
    }

    /// @param path relative to the root of the repository, with `/`
    public boolean matches(String path) {
        return include.stream().anyMatch(it -> it.matches(path))
                && exclude.stream().noneMatch(it -> it.matches(path));
    }

    /// The changed specifications, sorted by path. A file that was renamed out of the selection counts as
    /// removed, one renamed into it as added.
    public List<ChangedSpecFile> changedSpecs(Collection<ChangedFile> changed) {
        var found = new ArrayList<ChangedSpecFile>();
        for (var file : changed) {
            var before = before(file).filter(this::matches);
            var after = after(file).filter(this::matches);
            if (before.isPresent() || after.isPresent()) {
                found.add(new ChangedSpecFile(before, after));
            }
        }
        found.sort(Comparator.comparing(ChangedSpecFile::path));
        return List.copyOf(found);
    }

    /// The changed files that are no specifications but have a similar name, where a file of the expected name
    /// in the same folder would be one. Excluded files are left out.
    public List<String> similarlyNamed(Collection<ChangedFile> changed) {
        return changed.stream()
                .flatMap(it -> after(it).stream())
                .filter(this::isSimilar)
                .sorted()
                .toList();
    }

    private boolean isSimilar(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var folder = path.substring(0, path.length() - name.length());
        return SimilarFileName.matches(name)
                && !folder.startsWith(".github/") // what is there is for GitHub, the configuration among it
                && !matches(path)
                && matches(folder + SimilarFileName.EXPECTED)
                && exclude.stream().noneMatch(it -> it.matches(path));
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
