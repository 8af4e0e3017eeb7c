package com.althq.platform.report;

import com.althq.platform.graph.Display;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.review.Difference;
import com.althq.platform.plan.review.LateCause;
import com.althq.platform.plan.review.Moved;
import com.althq.platform.plan.review.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words for what a review binds and what it does not.
public final class ReviewLines {

    private static final int SHORT_HASH = 12;

    private ReviewLines() {}

    /// One line for each row that is shown and not bound, such as `task definition orders_task: new image, tag
    /// a1b2c3d`.
    ///
    /// @param rows of any kind; bound ones are passed over
    public static List<Phrase> late(List<Row> rows) {
        return rows.stream()
                .filter(Row::isLate)
                .map(row -> resource(row.urn())
                        .say(": ")
                        .join(Phrase.join(
                                ", ",
                                row.late().stream().map(it -> late(row, it)).toList())))
                .toList();
    }

    /// One line for each part that moved since the review, such as `state: 2026-11-25T10:31:00Z when it was reviewed,
    /// 2026-11-25T10:40:00Z now`.
    public static List<Phrase> moved(List<Moved> moved) {
        return moved.stream()
                .map(it -> Phrase.of(name(it.part()) + ": ")
                        .join(side(it.reviewed()))
                        .say(" when it was reviewed, ")
                        .join(side(it.now()))
                        .say(" now"))
                .toList();
    }

    private static Phrase late(Row row, LateCause cause) {
        return switch (cause) {
            case IMAGE -> {
                var image = Phrase.of("new image");
                yield tag(row).map(it -> image.say(", tag ").name(it)).orElse(image);
            }
            case SECRET -> Phrase.of("secret value may change");
            case FOLLOWS -> Phrase.of("follows what is new");
        };
    }

    private static Optional<String> tag(Row row) {
        return row.goal().stream()
                .flatMap(it -> it.inputs().values().stream())
                .flatMap(Value::scalars)
                .filter(Value.Late.class::isInstance)
                .map(it -> ((Value.Late) it).now())
                .findFirst();
    }

    private static Phrase side(Optional<String> text) {
        return text.map(it -> Phrase.of("").name(it)).orElse(Phrase.of("none"));
    }

    /// What users call a resource, and its name; its type where they have no word for it.
    public static Phrase resource(Urn urn) {
        return Vocabulary.of(urn.type())
                .map(it -> Phrase.of(it.kind() + " "))
                .orElseGet(() -> Phrase.of("").name(urn.type()).say(" "))
                .name(urn.name());
    }

    /// Where in a row it is, in words; what the spec calls a property is a name.
    static Phrase place(Difference difference) {
        var words = switch (difference.part()) {
            case ROW -> "all of it";
            case OPERATION -> "operation";
            case CHANGED -> "what changes";
            case REPLACES -> "what makes it anew";
            case BEFORE -> "what there is now";
            case PROVIDER -> "provider";
            case PARENT -> "parent";
            case DEPENDS_ON -> "what it waits for";
            case OPTIONS -> "option";
            case INPUTS -> "";
        };
        var path = difference.path();
        var gap = path.isEmpty() || words.isEmpty() ? "" : ": ";
        var phrase = Phrase.of(words + gap);
        return path.isEmpty() ? phrase : phrase.name(path);
    }

    /// Why, as far as can be told.
    static String why(Difference difference) {
        return difference.why().isEmpty()
                ? "the account, or the configuration"
                : String.join(
                        ", ", difference.why().stream().map(ReviewLines::name).toList());
    }

    /// A value as people read it; what is late is not what it is now.
    static Optional<String> value(Optional<Value> value) {
        return value.map(it ->
                Display.of(it.map(each -> each instanceof Value.Late late ? new Value.Unknown(late.name()) : each)));
    }

    static String name(Moved.Part part) {
        return switch (part) {
            case ENGINE -> "engine";
            case STACK -> "stack";
            case ACCOUNT -> "account";
            case PARTITION -> "partition";
            case REGION -> "region";
            case REFRESH -> "refresh";
            case SPEC -> "platform.yaml";
            case COMMIT -> "commit";
            case PROGRAM -> "this program";
            case CLI -> "Pulumi CLI";
            case PROVIDERS -> "providers";
            case STATE -> "state";
        };
    }

    /// A digest that is short enough to read out.
    static String shortened(String digest) {
        var prefix = digest.indexOf(':') + 1;
        return digest.substring(0, Math.min(digest.length(), prefix + SHORT_HASH));
    }

    /// Both sides of each, for a table.
    static List<Side> sides(Refusal refusal) {
        var sides = new ArrayList<Side>();
        for (var it : refusal.refused().differences()) {
            sides.add(new Side(resource(it.urn()), place(it), value(it.reviewed()), value(it.now()), why(it)));
        }
        return sides;
    }

    /// One difference in words.
    record Side(Phrase resource, Phrase place, Optional<String> reviewed, Optional<String> now, String why) {}
}
