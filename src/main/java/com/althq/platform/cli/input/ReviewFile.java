package com.althq.platform.cli.input;

import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.ReviewFormat;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Reads and writes a review as a file of at most 20,000,000 bytes.
public final class ReviewFile {

    private static final long MOST_BYTES = 20_000_000;

    private ReviewFile() {}

    /// @throws UsageException   if it is not there, or cannot be read
    /// @throws RefusedReviewException if what is in it is not a review as it was written: then nobody reviewed it
    public static Review read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw refused(file, "is too large");
            }
            return switch (ReviewFormat.read(Files.readString(file))) {
                case ReviewFormat.Intact(var review) -> review;
                case ReviewFormat.Unreadable(var problem) -> throw refused(file, problem);
            };
        } catch (CharacterCodingException e) {
            throw refused(file, "is not text");
        } catch (IOException e) {
            throw new UsageException(List.of(SpecFileReader.problemLine(file.toString(), e)));
        }
    }

    private static RefusedReviewException refused(Path file, String problem) {
        return new RefusedReviewException("%s: the review file %s. Nothing was changed.".formatted(file, problem));
    }

    /// @throws UsageException if it cannot be written
    public static void write(Path file, Review review) {
        try {
            Files.writeString(file, ReviewFormat.write(review));
        } catch (NoSuchFileException e) {
            throw new UsageException(List.of("--review-out " + file + ": there is no such folder"));
        } catch (IOException e) {
            throw new UsageException(List.of("--review-out " + file + ": cannot be written"));
        }
    }
}
