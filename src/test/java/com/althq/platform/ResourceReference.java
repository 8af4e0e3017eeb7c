package com.althq.platform;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.althq.platform.SectionFixtures.Program;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Plan;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.model.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// `docs/resources.md`: what each section makes, exports, tells programs and permits.
final class ResourceReference {

    private static final String INTRO = """
            # What is made

            What each section of [platform.yaml](platform-yaml.md) becomes. This page is made from [fixtures](../fixtures): each section is shown as declared there by itself, with the names that the fixture gives to its buckets, tables, functions and runtimes. What differs from stack to stack is in braces: `{service}` is `metadata.name`, with underscores for hyphens where only these are allowed; `{commit}` is the tag of the images. A value `${…}` is known when it is applied.

            - **Made**: every resource with its name in the program, which stays the same so that nothing is made anew, and its name in AWS or Cloudflare. A resource without the second has none, or AWS chooses it. The providers `aws-tagged` and `cf` are in every stack that needs them.
            - **Exported**: outputs of the stack.
            - **Told**: environment variables that programs get because the section is declared beside them. Each name in `secrets` is one more variable of every program; for tasks it is kept in the parameter `/platform/{environment}/{service}/NAME`.
            - **Granted**: who may do what with this section alone. What comes of several is [at the end](#declared-together).

            """;

    /// Where a type holds the name that its provider shows; what only refers to another by name has none.
    private static final List<String> NAMES =
            List.of("name", "family", "identifier", "replicationGroupId", "creationToken", "agentRuntimeName");

    private ResourceReference() {}

    static String page() {
        return SectionFixtures.general(INTRO
                                + Arrays.stream(Capability.values())
                                        .map(it -> section(SectionFixtures.section(it)))
                                        .collect(joining())
                                + together())
                        .stripTrailing()
                + "\n";
    }

    private static String section(Section section) {
        var plan = SectionFixtures.alone(section);
        return "## " + section.capability().key() + "\n\n"
                + table("Made", "type | in the program | in AWS or Cloudflare", made(plan))
                + table("Exported", "output | value", exported(plan))
                + table("Told", "variable | value | to", told(section))
                + table("Granted", "who | may | on | if", granted(plan.grants(), ResourceReference::condition));
    }

    private static String together() {
        var grants = SectionFixtures.together().grants().stream()
                .filter(it -> it.sections().contains(" + "))
                .toList();
        return """
                ## Declared together

                Sections that stand beside each other are connected: what runs may use the rest. This is what \
                [all ten](../fixtures/platform-all-sections.yaml) are granted because of each other.

                """ + table("", "who | may | on | because", granted(grants, Grant::sections));
    }

    private static Stream<List<String>> made(Plan plan) {
        return plan.head().resources().stream()
                .filter(it -> !it.type().startsWith("pulumi:providers:"))
                .map(it -> List.of(code(it.type()), code(it.name()), name(it)));
    }

    private static String name(Resource resource) {
        var names = resource.type().equals("aws:s3/bucketV2:BucketV2") ? List.of("bucket") : NAMES;
        return names.stream()
                .flatMap(it -> resource.input(it).stream())
                .findFirst()
                .map(it -> code(ValueText.of(it)))
                .orElse("");
    }

    private static Stream<List<String>> exported(Plan plan) {
        return plan.head().outputs().entrySet().stream()
                .map(it -> List.of(code(it.getKey()), code(ValueText.of(it.getValue()))));
    }

    private static Stream<List<String>> told(Section section) {
        var values = new TreeMap<String, String>();
        var programs = new TreeMap<String, List<String>>();
        for (var program : Program.values()) {
            SectionFixtures.told(section, program).forEach((variable, value) -> {
                values.put(variable, value);
                programs.computeIfAbsent(variable, _ -> new ArrayList<>()).add(program.words());
            });
        }
        return values.entrySet().stream()
                .map(it -> List.of(
                        code(it.getKey()),
                        code(it.getValue()),
                        String.join(", ", programs.getOrDefault(it.getKey(), List.of()))));
    }

    /// One row for all actions of one principal on one thing, for one reason.
    private static Stream<List<String>> granted(Collection<Grant> grants, Function<Grant, String> last) {
        record Row(String principal, SortedSet<String> actions, String last) {}
        record On(String principal, String resource, String last) {}
        var actions = grants.stream()
                .collect(groupingBy(
                        it -> new On(it.principal(), it.resource(), last.apply(it)),
                        LinkedHashMap::new,
                        mapping(Grant::action, toCollection(TreeSet::new))));
        var resources = new LinkedHashMap<Row, List<String>>();
        actions.forEach((on, all) -> resources
                .computeIfAbsent(new Row(on.principal(), all, on.last()), _ -> new ArrayList<>())
                .add(on.resource()));
        return resources.entrySet().stream()
                .map(it -> List.of(
                        code(it.getKey().principal()),
                        codes(it.getKey().actions()),
                        codes(it.getValue()),
                        it.getKey().last()));
    }

    private static String condition(Grant grant) {
        return grant.condition().map(ResourceReference::code).orElse("");
    }

    /// Empty for a table without rows.
    private static String table(String title, String columns, Stream<List<String>> rows) {
        var lines = rows.map(it -> "| " + String.join(" | ", it) + " |\n").collect(joining());
        return Optional.of(lines)
                .filter(it -> !it.isEmpty())
                .map(it -> (title.isEmpty() ? "" : "**" + title + "**\n\n")
                        + "| " + columns + " |\n"
                        + "|---".repeat(columns.split("\\|", -1).length) + "|\n"
                        + it + "\n")
                .orElse("");
    }

    private static String codes(Collection<String> texts) {
        return texts.stream().map(ResourceReference::code).collect(joining(", "));
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text.replace("|", "\\|") + "`";
    }
}
