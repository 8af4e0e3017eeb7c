package com.althq.platform.cli.input;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.plan.review.Review.StateVersion;
import com.althq.platform.usecase.EarlierAttempts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A file beside a review that records what earlier applies of this review left: the version of the state that the
/// last one wrote, and the resources whose operation was interrupted, one a line. Their differences from the review
/// then do not refuse the next apply.
public final class InterruptedApplyFile implements EarlierAttempts {

    private static final String STATE = "state ";

    private final Path file;
    private final String digest;

    /// @param digest digest of the review; entries for another digest are ignored
    public InterruptedApplyFile(Path review, String digest) {
        this.file = review.resolveSibling(review.getFileName() + ".interrupted");
        this.digest = digest;
    }

    /// Whether an apply of this review began to change something.
    @Override
    public boolean exists() {
        return !lines().isEmpty();
    }

    @Override
    public EarlierApplies earlier() {
        var lines = lines();
        try {
            return new EarlierApplies(
                    lines.stream()
                            .skip(1)
                            .filter(it -> !it.startsWith(STATE))
                            .map(Urn::new)
                            .collect(Collectors.toSet()),
                    lines.stream()
                            .filter(it -> it.startsWith(STATE))
                            .findFirst()
                            .map(it -> it.split(" ", -1))
                            .filter(it -> it.length == 3)
                            .map(it -> new StateVersion(it[1], it[2])));
        } catch (IllegalArgumentException e) {
            throw new UsageException(List.of(file + " cannot be read: " + e.getMessage()));
        }
    }

    /// The lines after the digest; none when the file belongs to another review.
    private List<String> lines() {
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            return lines.isEmpty() || !lines.getFirst().equals(digest) ? List.of() : lines;
        } catch (IOException e) {
            throw new UsageException(List.of(file + " cannot be read: " + e.getMessage()));
        }
    }

    /// Adds interrupted resources to those already in the file.
    ///
    /// @param state version of the state after the apply; empty where it is not known
    @Override
    public void record(Set<Urn> interrupted, Optional<StateVersion> state) {
        var all = new TreeSet<>(earlier().interrupted());
        all.addAll(interrupted);
        var lines = new ArrayList<String>(List.of(digest));
        state.ifPresent(it -> lines.add(STATE + it.time() + " " + it.hash()));
        all.forEach(it -> lines.add(it.value()));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UsageException(List.of(file + " cannot be written: " + e.getMessage()));
        }
    }

    /// Deletes the file, as the apply is complete.
    @Override
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UsageException(List.of(file + " cannot be removed: " + e.getMessage()));
        }
    }
}
