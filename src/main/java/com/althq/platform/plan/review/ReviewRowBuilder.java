package com.althq.platform.plan.review;

import com.althq.platform.graph.PulumiTypes;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.StateAlignment.Aligned;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Makes the rows of a review from the steps of a plan.
///
/// A row is bound unless all its changes are late: the tag of an image, a secret whose value is elsewhere, or a
/// bare reference to an output of a late row. In a bound row, late changes are left out of the changed properties,
/// so that the row is the same in a preview that does not know the value yet.
public final class ReviewRowBuilder {

    private static final String TASK = "aws:ecs/taskDefinition:TaskDefinition";

    /// The output in which a provider puts its default tags.
    private static final String ALL_TAGS = "tagsAll";

    private static final Set<String> MAY_BE_LATE = Set.of(
            TASK,
            "aws:ecs/service:Service",
            "aws:lambda/function:Function",
            "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime",
            "aws:ssm/parameter:Parameter");

    private ReviewRowBuilder() {}

    /// One row for each step with an effect, sorted by URN. The stack, and updates without a property or a danger,
    /// have none.
    ///
    /// @param steps    one for each resource; those of one replacement are one
    /// @param state    the resources that exist; with [StateResources#EMPTY] no row is late
    /// @param symbolic the declared resources, every output of another resource a reference
    /// @throws IllegalArgumentException if something is to be made that is not in the graph
    public static List<ReviewRow> of(List<Step> steps, StateResources state, ResourceGraph symbolic) {
        var acting = steps.stream().filter(ReviewRowBuilder::hasEffect).toList();
        var moving = acting.stream()
                .filter(it -> it.operation() != Operation.READ)
                .map(Step::urn)
                .collect(Collectors.toSet());
        var goals = symbolic.byUrn();
        var drafts = acting.stream()
                .map(it -> Draft.of(it, Optional.ofNullable(goals.get(it.urn())), state, moving::contains))
                .sorted(Comparator.comparing((Draft it) -> it.step().urn())
                        .thenComparing(it -> it.step().operation()))
                .toList();
        var late = late(drafts);
        return drafts.stream().map(it -> it.row(late)).toList();
    }

    /// Whether a row of this type can be late. Only a task definition is replaced for a late value, as each of its
    /// revisions is a new resource.
    static boolean mayBeLate(String type, Operation operation) {
        return switch (operation) {
            case UPDATE -> MAY_BE_LATE.contains(type) || PulumiTypes.isProvider(type);
            case REPLACE -> type.equals(TASK);
            case CREATE, DELETE, IMPORT, READ, SAME -> false;
        };
    }

    private static boolean hasEffect(Step step) {
        return step.operation() != Operation.SAME
                && !step.type().equals(PulumiTypes.STACK)
                && !(step.operation() == Operation.UPDATE
                        && step.changes().isEmpty()
                        && step.danger().isEmpty());
    }

    /// The late resources, with those that only follow other late ones.
    private static Set<Urn> late(List<Draft> drafts) {
        var late = new HashSet<Urn>();
        int known;
        do {
            known = late.size();
            late.addAll(drafts.stream()
                    .filter(it -> it.isLate(late))
                    .map(it -> it.step().urn())
                    .toList());
        } while (late.size() > known);
        return late;
    }

    /// A row before it is known which others are late.
    ///
    /// @param changed the changed properties by name
    private record Draft(
            Step step,
            Optional<ResourceGoal> goal,
            SortedMap<String, Aligned> changed,
            SortedMap<String, Value> inputs) {

        static Draft of(Step step, Optional<Resource> resource, StateResources state, Predicate<Urn> moves) {
            var goal = step.operation() == Operation.DELETE
                    ? Optional.<ResourceGoal>empty()
                    : resource.map(ResourceGoal::of);
            var inputs = state.inputs(step.urn());
            var changed = new TreeMap<String, Aligned>();
            if (step.operation() == Operation.UPDATE || step.operation() == Operation.REPLACE) {
                for (var name : changedProperties(step, goal, state)) {
                    changed.put(
                            name,
                            StateAlignment.of(
                                    name,
                                    Optional.ofNullable(inputs.get(name)),
                                    goal.flatMap(it ->
                                            Optional.ofNullable(it.inputs().get(name))),
                                    state,
                                    moves,
                                    it -> isLate(it, step.type())));
                }
            }
            return new Draft(step, goal, changed, inputs);
        }

        /// Not what every change of the resource makes anew in AWS, such as its version, unless nothing else is named.
        private static List<String> changedProperties(Step step, Optional<ResourceGoal> goal, StateResources state) {
            var held = Optional.ofNullable(state.resources().get(step.urn()));
            var all = properties(step, _ -> true);
            var specific = all.stream()
                    .filter(name -> name.equals(ALL_TAGS)
                            || goal.filter(it -> it.inputs().containsKey(name)).isPresent()
                            || held.filter(it -> !it.inputs().containsKey(name)
                                            && it.outputs().containsKey(name))
                                    .isEmpty())
                    .toList();
            return specific.isEmpty() ? all : specific;
        }

        private static boolean isLate(Value.Secret secret, String type) {
            return secret.isOfEnvironment() || PulumiTypes.isProvider(type);
        }

        boolean isLate(Set<Urn> late) {
            return mayBeLate(step.type(), step.operation())
                    && !changed.isEmpty()
                    && bound(late).isEmpty();
        }

        /// The properties that change in a way that is bound.
        private List<String> bound(Set<Urn> late) {
            var forced = step.type().equals(TASK) ? List.of() : properties(step, PropertyChange::forcesReplace);
            var may = mayBeLate(step.type(), Operation.UPDATE);
            return changed.keySet().stream()
                    .filter(it -> !may || forced.contains(it) || !at(it).isLate(late))
                    .toList();
        }

        private Aligned at(String property) {
            return changed.getOrDefault(property, new Aligned(Optional.empty(), Set.of(), Set.of(), true));
        }

        ReviewRow row(Set<Urn> late) {
            var isLate = isLate(late);
            var bound = bound(late);
            var reviewed = bound.isEmpty() ? List.copyOf(changed.keySet()) : bound;
            return new ReviewRow(
                    step.operation(),
                    step.urn(),
                    reviewed,
                    properties(step, PropertyChange::forcesReplace).stream()
                            .filter(reviewed::contains)
                            .toList(),
                    before(reviewed),
                    goal,
                    isLate ? causes() : Set.of());
        }

        private SortedMap<String, Value> before(List<String> reviewed) {
            if (step.operation() == Operation.DELETE) {
                return inputs;
            }
            var before = new TreeMap<String, Value>();
            reviewed.forEach(name -> at(name).before().ifPresent(it -> before.put(name, it)));
            return before;
        }

        private Set<LateBindingCause> causes() {
            var causes = EnumSet.noneOf(LateBindingCause.class);
            for (var it : changed.values()) {
                causes.addAll(it.causes());
                if (!it.follows().isEmpty()) {
                    causes.add(LateBindingCause.FOLLOWS);
                }
            }
            return causes;
        }

        private static List<String> properties(Step step, Predicate<PropertyChange> which) {
            return step.changes().stream()
                    .filter(which)
                    .map(PropertyChange::property)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
