package com.althq.platform.plan;

import com.althq.platform.graph.Resource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Detects changes of a DynamoDB table that DynamoDB refuses or ignores.
final class UnsupportedTableChanges {

    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String EXPIRY = "ttl.attributeName";
    private static final String EXPIRES = "ttl.enabled";
    private static final Pattern KEY_TYPE = Pattern.compile("attributes\\[\\d+]\\.type");

    private UnsupportedTableChanges() {}

    /// Why the update would fail. Expiry goes by one attribute; as long as it is on, another one is refused, and it
    /// changes once an hour
    /// (<https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html>).
    static Optional<String> refusal(ResourceUpdate update) {
        var another = update.replacedValue(EXPIRY).isPresent();
        var switched = update.changes().stream().anyMatch(it -> it.path().equals(EXPIRES));
        return update.isOf(TABLE) && another && !switched
                ? Optional.of(
                        "AWS refuses another attribute for expiry while it is on, and the apply stops there: apply"
                                + " without ttlAttribute first, then, an hour later, with the new one")
                : Optional.empty();
    }

    /// Why changes have no effect, where it is about the types of keys alone: a table keeps these for good, and the
    /// provider compares its attributes by name.
    static Optional<String> ineffectiveReason(Resource before, List<String> paths) {
        return before.type().equals(TABLE)
                        && paths.stream().allMatch(it -> KEY_TYPE.matcher(it).matches())
                ? Optional.of("a key keeps its type for good, so that this changes nothing, and items with a key of the"
                        + " new type are refused: give the key, or the table, another name")
                : Optional.empty();
    }
}
