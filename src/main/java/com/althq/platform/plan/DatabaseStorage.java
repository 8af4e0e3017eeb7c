package com.althq.platform.plan;

import java.util.Optional;

/// How RDS changes the size of a database's disk: it never shrinks, and grows by at least 10 percent
/// (<https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html>).
final class DatabaseStorage {

    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String STORAGE = "allocatedStorage";

    /// GiB, of any type of disk that PostgreSQL has.
    private static final long MOST = 65_536;

    private DatabaseStorage() {}

    /// Why a smaller disk fails, or one that cannot be as much bigger as RDS makes it.
    static Optional<String> refusal(ResourceUpdate update) {
        return size(update).flatMap(it -> {
            if (it.after() < it.before()) {
                return Optional.of(
                        "RDS cannot make a disk smaller, and the apply stops there: keep allocatedStorage at "
                                + it.before() + " or more");
            }
            return it.isRounded() && it.smallestGrowth() > MOST
                    ? Optional.of("RDS makes a disk at least 10 percent bigger, and none is bigger than " + MOST
                            + " GiB, so that the apply stops there: keep allocatedStorage at " + it.before())
                    : Optional.empty();
        });
    }

    /// The effect of growing a disk by less than the minimum of RDS. The state then holds a smaller size than the
    /// disk has, so that the next apply asks to shrink it.
    static Optional<String> rounding(ResourceUpdate update) {
        return size(update)
                .filter(Size::isRounded)
                .map(it -> "RDS makes a disk at least 10 percent bigger, %d GiB instead of %d, and refuses the next"
                                .formatted(it.smallestGrowth(), it.after())
                        + " apply, which would make it smaller again: set allocatedStorage to " + it.smallestGrowth()
                        + " or more");
    }

    private static Optional<Size> size(ResourceUpdate update) {
        return update.isOf(DATABASE)
                ? update.replacedValue(STORAGE)
                        .flatMap(it -> WholeNumber.of(it.before())
                                .flatMap(before -> WholeNumber.of(it.after()).map(after -> new Size(before, after))))
                : Optional.empty();
    }

    /// GiB before and after.
    private record Size(long before, long after) {

        boolean isRounded() {
            return before < after && after < smallestGrowth();
        }

        /// A tenth more, rounded up.
        long smallestGrowth() {
            return (before * 11 + 9) / 10;
        }
    }
}
