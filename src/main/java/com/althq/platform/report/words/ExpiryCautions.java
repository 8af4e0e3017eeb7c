package com.althq.platform.report.words;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.report.text.StyledText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds rules of a plan by which data in existing resources newly expires, or earlier than before: AWS deletes it
/// soon after the apply, although the plan has no deletion. Newly created resources have no data to lose.
final class ExpiryCautions {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String LIFE_CYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String MEMORY = "aws:bedrock/agentcoreMemory:AgentcoreMemory";

    private final Plan plan;
    private final Map<Urn, ResourceInputs> looks;
    private final Map<String, Urn> buckets = new HashMap<>();

    private ExpiryCautions(Plan plan) {
        this.plan = plan;
        this.looks = ResourceInputs.byUrn(plan);
        plan.steps().stream()
                .filter(it -> it.type().equals(BUCKET))
                .forEach(it -> look(it.urn()).text("bucket").ifPresent(name -> buckets.put(name, it.urn())));
    }

    /// One sentence for each rule by which something expires that did not before, or later; in the order of the steps.
    static List<StyledText> in(Plan plan) {
        var expiry = new ExpiryCautions(plan);
        return plan.changes().stream().flatMap(expiry::of).toList();
    }

    private Stream<StyledText> of(Step step) {
        var updated = step.operation() == Operation.UPDATE;
        return switch (step.type()) {
            case LIFE_CYCLE -> objects(step);
            case TABLE -> updated ? items(step) : Stream.empty();
            case MEMORY -> updated ? events(step) : Stream.empty();
            default -> Stream.empty();
        };
    }

    private Stream<StyledText> objects(Step step) {
        var look = look(step.urn());
        var bucket = look.reference("bucket").or(() -> look.text("bucket").map(buckets::get));
        if (step.operation() == Operation.DELETE || bucket.filter(this::isMade).isPresent()) {
            return Stream.empty();
        }
        var name = bucket.map(looks::get)
                .flatMap(it -> it.text("bucket"))
                .or(() -> look.text("bucket"))
                .orElse(step.name());
        return IntStream.iterate(0, i -> look.has("rules[" + i + "]"), i -> i + 1)
                .mapToObj(i -> "rules[" + i + "]")
                .filter(rule -> ValueLeaves.of(step.changes()).stream().anyMatch(it -> tightens(rule, it)))
                .flatMap(rule -> look.text(rule + ".expiration.days").stream()
                        .map(days ->
                                objects(name, look.text(rule + ".filter.prefix").orElse(""), days)));
    }

    private static StyledText objects(String bucket, String prefix, String days) {
        var every = StyledText.of("bucket ").name(bucket).words(": ");
        return (prefix.isEmpty()
                        ? every.words("all objects")
                        : every.words("objects under ").name(prefix))
                .words(" are deleted " + ResourceFact.inDays(days)
                        + " after they were made, those that are there now too");
    }

    /// Expiry that is switched on; AWS refuses another attribute while it is.
    private Stream<StyledText> items(Step step) {
        var look = look(step.urn());
        return ValueLeaves.of(step.changes()).stream()
                .filter(it -> it.path().equals("ttl.enabled")
                        && it.after().map(ValueText::of).filter("true"::equals).isPresent())
                .flatMap(_ -> look.text("ttl.attributeName").stream())
                .map(attribute -> StyledText.of("table ")
                        .name(look.text("name").orElse(step.name()))
                        .words(": items are deleted when the time in ")
                        .name(attribute)
                        .words(" has passed, those that are there now too"));
    }

    private Stream<StyledText> events(Step step) {
        return step.changes().stream()
                .filter(it -> it.path().equals("eventExpiryDuration") && !isLonger(it))
                .flatMap(it -> it.after().map(ValueText::of).stream())
                .map(days -> StyledText.of("memory ")
                        .name(look(step.urn()).text("name").orElse(step.name()))
                        .words(": events are deleted after " + ResourceFact.inDays(days) + ", sooner than until now"));
    }

    /// Whether a change lets more expire by a rule than before. A rule that is not told apart any further may.
    private static boolean tightens(String rule, PropertyChange change) {
        var path = change.path();
        var whole = path.equals("rules") || path.equals(rule);
        return change.after().isPresent()
                && (whole || path.startsWith(rule + "."))
                && !path.startsWith(rule + ".transitions")
                && !path.equals(rule + ".id")
                && !(path.equals(rule + ".expiration.days") && isLonger(change));
    }

    private static boolean isLonger(PropertyChange days) {
        var before = days.before().flatMap(ExpiryCautions::number);
        var after = days.after().flatMap(ExpiryCautions::number);
        return before.isPresent() && after.isPresent() && after.get() >= before.get();
    }

    private static Optional<Long> number(Value value) {
        var text = ValueText.of(value);
        return text.matches("\\d{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private boolean isMade(Urn urn) {
        return plan.steps().stream()
                .anyMatch(it -> it.urn().equals(urn)
                        && (it.operation() == Operation.CREATE || it.operation() == Operation.REPLACE));
    }

    private ResourceInputs look(Urn urn) {
        return Objects.requireNonNull(looks.get(urn));
    }
}
