package com.althq.platform.cli;

import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.ReviewJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// A review as a file.
final class ReviewFile {

    private static final long MOST_BYTES = 20_000_000;

    private ReviewFile() {}

    /// @throws UsageException   if it is not there, or cannot be read
    /// @throws RefusedException if what is in it is not a review as it was written: then nobody reviewed it
    static Review read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw refused(file, "is too large");
            }
            return switch (ReviewJson.read(Files.readString(file))) {
                case ReviewJson.Intact(var review) -> review;
                case ReviewJson.Unreadable(var problem) ->
                    throw refused(file, problem);
            };
        } catch (CharacterCodingException e) {
            throw refused(file, "is not text");
        } catch (IOException e) {
            throw new UsageException(List.of(SpecInputs.problem(file.toString(), e)));
        }
    }

    private static RefusedException refused(Path file, String problem) {
        return new RefusedException("%s: the review file %s. Nothing was changed.".formatted(file, problem));
    }

    /// @throws UsageException if it cannot be written
    static void write(Path file, Review review) {
        try {
            Files.writeString(file, ReviewJson.write(review));
        } catch (NoSuchFileException e) {
            throw new UsageException(List.of("--review-out " + file + ": there is no such folder"));
        } catch (IOException e) {
            throw new UsageException(List.of("--review-out " + file + ": cannot be written"));
        }
    }
}
