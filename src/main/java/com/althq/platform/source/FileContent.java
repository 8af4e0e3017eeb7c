package com.althq.platform.source;

import java.util.Optional;

/// What a commit holds at a path.
public sealed interface FileContent {

    /// The most that is read of one file; no platform.yaml comes near.
    int LIMIT = 1 << 20;

    /// A file.
    @SuppressWarnings("ArrayRecordComponent") // handed on once, compared never
    record Found(byte[] bytes) implements FileContent {}

    /// Nothing.
    record Absent() implements FileContent {}

    /// Something that is not read.
    ///
    /// @param rule   a stable id in kebab case
    /// @param reason one line, in the words of the file's author
    record Refused(String rule, String reason) implements FileContent {

        static Refused tooLarge(long size) {
            return new Refused(
                    "file-too-large", "the file has %d bytes; more than %d are not read".formatted(size, LIMIT));
        }
    }

    /// What to say of an entry that is no ordinary file, by its mode in git's trees; absent for one that is.
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
