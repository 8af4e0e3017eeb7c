package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Detects changes of the engine version that RDS refuses: a downgrade always, another major version unless that is
/// allowed (<https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.PostgreSQL.html>).
final class DatabaseVersion {

    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String ALLOWED = "allowMajorVersionUpgrade";

    private DatabaseVersion() {}

    /// Why the update would fail.
    static Optional<String> refusal(ResourceUpdate update) {
        if (!update.isOf(DATABASE)) {
            return Optional.empty();
        }
        return update.replacedValue("engineVersion")
                .flatMap(it -> refusal(
                        parts(it.before()),
                        parts(it.after()),
                        update.willBe(ALLOWED).equals(Optional.of(new Value.Flag(true)))));
    }

    private static Optional<String> refusal(List<Integer> before, List<Integer> after, boolean majorAllowed) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        if (isLower(after, before)) {
            return Optional.of("RDS never goes back to a lower engine version, and the apply stops there");
        }
        return after.getFirst() > before.getFirst() && !majorAllowed
                ? Optional.of("RDS refuses another major engine version unless that is allowed, and the apply stops"
                        + " there")
                : Optional.empty();
    }

    /// Whether a version is lower than another one. A version with fewer parts is not lower than one that begins
    /// with it.
    private static boolean isLower(List<Integer> one, List<Integer> other) {
        for (var i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) < other.get(i);
            }
        }
        return false;
    }

    private static List<Integer> parts(Optional<Value> version) {
        return version.map(ValueText::of)
                .filter(it -> it.matches("\\d{1,6}(\\.\\d{1,6})*"))
                .map(it ->
                        Arrays.stream(it.split("\\.", -1)).map(Integer::valueOf).toList())
                .orElse(List.of());
    }
}
