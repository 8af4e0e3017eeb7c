package com.althq.platform.cli;

import com.althq.platform.graph.Urn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What an apply of a review left half-way, in a file beside that of the review: the state of these resources, if
/// there are any, is no longer the one that was reviewed, and that is our own doing.
final class Interrupted {

    private final Path file;
    private final String digest;

    /// @param digest of the review; what is written for another counts for nothing
    Interrupted(Path review, String digest) {
        this.file = review.resolveSibling(review.getFileName() + ".interrupted");
        this.digest = digest;
    }

    /// Whether an apply of this review began to change something.
    boolean isThere() {
        return !lines().isEmpty();
    }

    Set<Urn> urns() {
        try {
            return lines().stream().skip(1).map(Urn::new).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new UsageException(List.of(file + " cannot be read: " + e.getMessage()));
        }
    }

    /// None of what is there for another review.
    private List<String> lines() {
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            return lines.isEmpty() || !lines.getFirst().equals(digest) ? List.of() : lines;
        } catch (IOException e) {
            throw new UsageException(List.of(file + " cannot be read: " + e.getMessage()));
        }
    }

    /// With what is there already.
    void add(Set<Urn> interrupted) {
        var all = new TreeSet<>(urns());
        all.addAll(interrupted);
        var lines = new ArrayList<String>(List.of(digest));
        all.forEach(it -> lines.add(it.value()));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UsageException(List.of(file + " cannot be written: " + e.getMessage()));
        }
    }

    /// Everything is done.
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UsageException(List.of(file + " cannot be removed: " + e.getMessage()));
        }
    }
}
