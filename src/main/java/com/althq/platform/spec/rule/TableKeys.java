package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks the key attributes of a table and its indexes (Amazon DynamoDB API, CreateTable).
final class TableKeys implements Rule {
    /// Global secondary indexes of one table; AWS raises it on request.
    private static final int DEFAULT_QUOTA = 20;

    /// @param place where to change the type: its line, or the name of an attribute that has the default type
    private record Key(String name, String type, LocatedValue place) {}

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        file.tables().forEach(table -> check(table, findings));
    }

    private static void check(LocatedValue table, RuleFindings findings) {
        var indexes = table.items("gsi");
        if (indexes.size() > DEFAULT_QUOTA) {
            findings.value(
                    RuleId.MANY_INDEXES,
                    indexes.get(DEFAULT_QUOTA),
                    "here are " + indexes.size() + " indexes; an account whose quota nobody raised takes "
                            + DEFAULT_QUOTA + " for a table");
        }
        var holders = Stream.concat(Stream.of(table), indexes.stream()).toList();
        holders.forEach(holder -> checkPair(holder, findings));
        checkTypes(holders, table, findings);
    }

    private static void checkPair(LocatedValue holder, RuleFindings findings) {
        var sortKey = holder.child("sortKey");
        if (sortKey.isEmpty()) {
            holder.child("sortKeyType")
                    .ifPresent(type -> findings.key(
                            RuleId.SORT_KEY_TYPE_ALONE, type, "`sortKeyType` without `sortKey` has no effect"));
        } else if (sortKey.get().text().isPresent() && sortKey.get().text().equals(holder.text("partitionKey"))) {
            findings.value(
                    RuleId.SAME_KEY_TWICE,
                    sortKey.get(),
                    "the sort key is the partition key; they must be two attributes");
        }
    }

    private static void checkTypes(List<LocatedValue> holders, LocatedValue table, RuleFindings findings) {
        Map<String, Key> first = new HashMap<>();
        for (var holder : holders) {
            for (var key : keys(holder)) {
                var earlier = first.putIfAbsent(key.name(), key);
                if (earlier != null && !earlier.type().equals(key.type())) {
                    findings.value(
                            RuleId.KEY_TYPE_CONFLICT,
                            key.place(),
                            "the attribute " + QuotedText.of(key.name()) + " is of type `" + key.type() + "` here and `"
                                    + earlier.type() + "` on line "
                                    + earlier.place().position().line(),
                            "an attribute has one type in all keys of a table");
                }
            }
        }
        table.child("ttlAttribute")
                .ifPresent(ttl -> ttl.text()
                        .map(first::get)
                        .filter(key -> !key.type().equals("N"))
                        .ifPresent(key -> findings.value(
                                RuleId.TTL_NOT_A_NUMBER,
                                ttl,
                                "items never expire: expiry needs a number, and " + QuotedText.of(key.name())
                                        + " is a key of type `" + key.type() + "`",
                                "use an attribute that is no key")));
    }

    private static List<Key> keys(LocatedValue holder) {
        return Stream.of("partitionKey", "sortKey")
                .flatMap(name -> key(holder, name).stream())
                .toList();
    }

    private static Optional<Key> key(LocatedValue holder, String name) {
        var type = holder.child(name + "Type");
        var letter = type.isEmpty() ? Optional.of("S") : type.get().text().filter(List.of("S", "N", "B")::contains);
        return holder.child(name)
                .flatMap(place ->
                        place.text().flatMap(text -> letter.map(known -> new Key(text, known, type.orElse(place)))));
    }
}
