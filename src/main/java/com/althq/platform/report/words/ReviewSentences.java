package com.althq.platform.report.words;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.LateBindingCause;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.plan.review.RowDifference;
import com.althq.platform.report.RefusedApply;
import com.althq.platform.report.text.StyledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words for reviews: what a review does not bind, what changed since it, and where two rows differ.
public final class ReviewSentences {

    private static final int SHORT_HASH = 12;

    private ReviewSentences() {}

    /// One line for each row that is shown and not bound, such as `task definition orders_task: new image, tag
    /// a1b2c3d`.
    ///
    /// @param rows rows of any kind; bound ones are skipped
    public static List<StyledText> notBound(List<ReviewRow> rows) {
        return rows.stream()
                .filter(ReviewRow::isLate)
                .map(row -> resource(row.urn())
                        .words(": ")
                        .join(StyledText.join(
                                ", ",
                                row.late().stream().map(it -> notBound(row, it)).toList())))
                .toList();
    }

    /// One line for each part that changed since the review, such as `state: 2026-11-25T10:31:00Z when it was
    /// reviewed, 2026-11-25T10:40:00Z now`.
    public static List<StyledText> changedParts(List<ChangedPart> moved) {
        return moved.stream()
                .map(it -> StyledText.of(name(it.part()) + ": ")
                        .join(side(it.reviewed()))
                        .words(" when it was reviewed, ")
                        .join(side(it.current()))
                        .words(" now"))
                .toList();
    }

    private static StyledText notBound(ReviewRow row, LateBindingCause cause) {
        return switch (cause) {
            case IMAGE -> {
                var image = StyledText.of("new image");
                yield tag(row).map(it -> image.words(", tag ").name(it)).orElse(image);
            }
            case SECRET -> StyledText.of("secret value may change");
            case FOLLOWS -> StyledText.of("follows what is new");
        };
    }

    private static Optional<String> tag(ReviewRow row) {
        return row.goal().stream()
                .flatMap(it -> it.inputs().values().stream())
                .flatMap(Value::scalars)
                .filter(Value.Late.class::isInstance)
                .map(it -> ((Value.Late) it).now())
                .findFirst();
    }

    private static StyledText side(Optional<String> text) {
        return text.map(it -> StyledText.of("").name(it)).orElse(StyledText.of("none"));
    }

    /// The noun and name of a resource; its type where the vocabulary has no noun.
    public static StyledText resource(Urn urn) {
        return ResourceVocabulary.of(urn.type())
                .map(it -> StyledText.of(it.kind() + " "))
                .orElseGet(() -> StyledText.of("").name(urn.type()).words(" "))
                .name(urn.name());
    }

    /// The place within a row, in words; a property of platform.yaml appears as a name.
    static StyledText location(RowDifference difference) {
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
        var phrase = StyledText.of(words + gap);
        return path.isEmpty() ? phrase : phrase.name(path);
    }

    /// The parts of the review that can have caused the difference.
    static String causes(RowDifference difference) {
        return difference.causes().isEmpty()
                ? "the account, or the configuration"
                : String.join(
                        ", ",
                        difference.causes().stream().map(ReviewSentences::name).toList());
    }

    /// A value as text; of a late value only its name, not what it is at present.
    public static Optional<String> value(Optional<Value> value) {
        return value.map(it ->
                ValueText.of(it.map(each -> each instanceof Value.Late late ? new Value.Unknown(late.name()) : each)));
    }

    static String name(ChangedPart.Part part) {
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

    /// The first 12 digits of a digest, with its prefix.
    public static String shortened(String digest) {
        var prefix = digest.indexOf(':') + 1;
        return digest.substring(0, Math.min(digest.length(), prefix + SHORT_HASH));
    }

    /// All differences of a refusal in words, for a table.
    public static List<DifferenceText> differences(RefusedApply refusal) {
        var sides = new ArrayList<DifferenceText>();
        for (var it : refusal.refused().differences()) {
            sides.add(new DifferenceText(
                    resource(it.urn()), location(it), value(it.reviewed()), value(it.now()), causes(it)));
        }
        return sides;
    }

    /// One difference in words.
    public record DifferenceText(
            StyledText resource, StyledText location, Optional<String> reviewed, Optional<String> now, String causes) {}
}
