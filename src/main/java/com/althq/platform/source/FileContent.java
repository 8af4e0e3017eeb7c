package com.althq.platform.source;

import java.util.Optional;

/// The content of a path in a commit.
public sealed interface FileContent {

    /// The largest file that is read, in bytes.
    int LIMIT = 1 << 20;

    /// An ordinary file.
    @SuppressWarnings("ArrayRecordComponent") // handed on once, compared never
    record Found(byte[] bytes) implements FileContent {}

    /// The commit has no such path.
    record Absent() implements FileContent {}

    /// An entry that is not read: a link, a folder, a file that is too large.
    ///
    /// @param rule   the id of the finding's rule
    /// @param reason one line for the author of the file
    record Refused(String rule, String reason) implements FileContent {

        static Refused tooLarge(long size) {
            return new Refused(
                    "file-too-large", "the file has %d bytes; more than %d are not read".formatted(size, LIMIT));
        }
    }

    /// The reason to refuse an entry, by its git mode and size in bytes; empty for an ordinary file.
    static Optional<Refused> refused(String mode, long size) {
        return Optional.ofNullable(
                switch (mode) {
                    case "120000" -> new Refused("symbolic-link", "this is a symbolic link; links are not followed");
                    case "160000" -> new Refused("not-a-file", "this is a submodule, not a file");
                    case "40000", "040000" -> new Refused("not-a-file", "this is a folder, not a file");
                    default -> size > LIMIT ? Refused.tooLarge(size) : null;
                });
    }
}
