package com.althq.platform.generated;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What IAM asks of policy documents, and we of ours.
///
/// @param target whose partition, region and account every ARN has
record PolicyRules(DeploymentTarget target) {

    static final String ROLE = "aws:iam/role:Role";
    static final String POLICY = "aws:iam/rolePolicy:RolePolicy";

    /// All inline policies of one role together, white space not counted.
    private static final int MOST = 10_240;

    private static final Pattern ARN = Pattern.compile("arn:(.*?):(.*?):(.*?):(.*?):(.+)");

    /// @param graph references unresolved
    List<String> violations(ResourceGraph graph) {
        var wrong = new ArrayList<String>();
        var sizes = new HashMap<Urn, Integer>();
        for (var resource : graph.resources()) {
            if (resource.type().equals(ROLE)) {
                document(resource, "assumeRolePolicy", "Principal", wrong);
            } else if (resource.type().equals(POLICY)) {
                document(resource, "policy", "Resource", wrong);
                var size = ValueText.of(input(resource, "policy")).length();
                sizes.merge(role(resource), size, Integer::sum);
            }
        }
        sizes.forEach((role, size) -> {
            if (size > MOST) {
                wrong.add(role.name() + ": policies of " + size + " characters");
            }
        });
        return wrong;
    }

    static Urn role(Resource policy) {
        return ((Value.Reference) input(policy, "role")).urn();
    }

    static Value input(Resource resource, String property) {
        return resource.input(property).orElseThrow(() -> new AssertionError(resource.name() + " has no " + property));
    }

    private void document(Resource resource, String property, String subject, List<String> wrong) {
        var read = JsonText.read(input(resource, property));
        if (read.isEmpty()) {
            wrong.add(resource.name() + ": no JSON in " + property);
            return;
        }
        var document = fields(read.get());
        if (!document.getOrDefault("Version", new Value.Flag(false)).equals(new Value.Text("2012-10-17"))) {
            wrong.add(resource.name() + ": no version");
        }
        var statements = items(document.get("Statement"));
        if (statements.isEmpty()) {
            wrong.add(resource.name() + ": no statement");
        }
        for (var statement : statements) {
            var said = fields(statement);
            Stream.of("Effect", "Action", subject)
                    .filter(it -> isEmpty(said.get(it)))
                    .forEach(it -> wrong.add(resource.name() + ": no " + it + " in " + ValueText.of(statement)));
            Stream.concat(items(said.get("Resource")).stream(), conditionArns(said))
                    .filter(it -> !isArn(it))
                    .forEach(it -> wrong.add(resource.name() + ": not an ARN of ours: " + ValueText.of(it)));
        }
    }

    private static Stream<Value> conditionArns(Map<String, Value> statement) {
        return fields(statement.getOrDefault("Condition", Value.fields(Map.of()))).entrySet().stream()
                .flatMap(it -> fields(it.getValue()).entrySet().stream())
                .filter(it -> it.getKey().toLowerCase(Locale.ROOT).endsWith("arn"))
                .map(Map.Entry::getValue);
    }

    /// Anything, an output, what is below one, or an ARN in text.
    private boolean isArn(Value value) {
        if (value instanceof Value.Reference it) {
            return it.property().toLowerCase(Locale.ROOT).endsWith("arn");
        }
        if (value instanceof Value.Joined(var parts) && parts.getFirst() instanceof Value.Reference start) {
            return isArn(start);
        }
        var text = ValueText.of(value);
        var arn = ARN.matcher(text);
        return text.equals("*")
                || (arn.matches()
                        && arn.group(1).equals(target.partition())
                        && List.of(target.region(), "*", "").contains(arn.group(3))
                        && List.of(target.account().orElse("${account}"), "").contains(arn.group(4)));
    }

    private static boolean isEmpty(@Nullable Value value) {
        return switch (value) {
            case null -> true;
            case Value.Items(var items) -> items.isEmpty();
            case Value.Fields(var fields) -> fields.isEmpty();
            default -> ValueText.of(value).isEmpty();
        };
    }

    static Map<String, Value> fields(Value value) {
        return value instanceof Value.Fields(var fields) ? fields : Map.of();
    }

    static List<Value> items(@Nullable Value value) {
        return value instanceof Value.Items(var items) ? items : List.of();
    }
}
