package com.althq.platform.cli.input;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.schema.SpecSchema;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Generates a new platform.yaml that is valid as it is, with a comment on each section.
///
/// @param service  a name for which [#isName] is true
/// @param sections in any order; the file has them in [#ORDER]
public record StarterSpec(String service, Set<Capability> sections) {

    /// The rule for names of services, in words.
    public static final String NAME_RULE = "a service's name has 2 to 63 lower-case letters, digits and hyphens,"
            + " begins with a letter and ends with a letter or digit";

    /// The order in which a file lists its sections; the schema has the same.
    public static final List<Capability> ORDER = Arrays.stream(Capability.values())
            .sorted(Comparator.comparingInt(StarterSpec::position))
            .toList();

    private static final int MAX_NAME = 63;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Set<String> YAML_KEYWORDS = Set.of("true", "false", "null");

    public StarterSpec {
        sections = Set.copyOf(sections);
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// A valid name derived from a text, such as the name of a folder.
    public static String nameFrom(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+", "");
        var cut = plain.substring(0, Math.min(plain.length(), MAX_NAME)).replaceAll("-+$", "");
        return isName(cut) ? cut : "my-service";
    }

    private static int position(Capability section) {
        return switch (section) {
            case COMPUTE -> 1;
            case STORAGE -> 2;
            case CACHE -> 3;
            case DATABASE -> 4;
            case DYNAMODB -> 5;
            case LAMBDA -> 6;
            case SERVICE_DISCOVERY -> 7;
            case EVENTBRIDGE -> 8;
            case S3 -> 9;
            case AGENTCORE_RUNTIME -> 10;
        };
    }

    /// The purpose of a section, one sentence.
    static String purpose(Capability section) {
        return switch (section) {
            case COMPUTE -> "A web service that is always on (ECS Fargate).";
            case STORAGE -> "A shared file system, mounted at /mnt/efs in whatever runs here (EFS).";
            case CACHE -> "A cache (Redis).";
            case DATABASE -> "A relational database (PostgreSQL on RDS).";
            case DYNAMODB -> "Tables, named exactly as they are here (DynamoDB).";
            case LAMBDA -> "Functions that run when their URL is called (Lambda).";
            case SERVICE_DISCOVERY -> "A private domain in which the web service has a name (Cloud Map).";
            case EVENTBRIDGE -> "A group for schedules, and a role to run them (EventBridge Scheduler).";
            case S3 -> "Buckets; the account's id is put before their names (S3).";
            case AGENTCORE_RUNTIME -> "AI agents, with a memory that they share (Bedrock AgentCore).";
        };
    }

    public String text() {
        var text = new StringBuilder(
                """
                # yaml-language-server: $schema=%s
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata:
                  name: %s

                spec:
                """.formatted(SpecSchema.ID, YAML_KEYWORDS.contains(service) ? '"' + service + '"' : service));
        ORDER.stream()
                .filter(sections::contains)
                .forEach(section -> text.append("# ")
                        .append(purpose(section))
                        .append('\n')
                        .append(yaml(section))
                        .append('\n'));
        text.append("""
                # Secrets become environment variables of whatever runs here; their values are in no file.
                # secrets:
                #   - API_KEY
                """);
        return indented(text.toString());
    }

    /// Indents every line after `spec:` by two spaces.
    private static String indented(String text) {
        int spec = text.indexOf("spec:\n") + "spec:\n".length();
        return text.substring(0, spec) + text.substring(spec).replaceAll("(?m)^(?=.)", "  ");
    }

    private String yaml(Capability section) {
        return switch (section) {
            case COMPUTE -> """
                    compute:
                      port: 8080
                      cpu: 512
                      memory: 1024
                      healthCheck:
                        path: /health
                    """;
            case STORAGE -> """
                    storage:
                      efs:
                        accessPoint:
                          path: /data
                    """;
            case CACHE -> """
                    cache:
                      nodeType: cache.t3.micro
                      numNodes: 1
                    """;
            case DATABASE -> """
                    database:
                      dbName: app
                      dbUsername: app_owner
                    """;
            case DYNAMODB -> """
                    dynamodb:
                      tables:
                        - name: %s-items
                          partitionKey: id
                    """.formatted(service);
            case LAMBDA -> """
                    lambda:
                      functions:
                        - name: worker
                          image: worker
                    """;
            case SERVICE_DISCOVERY -> """
                    serviceDiscovery:
                      namespace: %s.local
                    """.formatted(service);
            case EVENTBRIDGE -> "eventbridge: {}\n";
            case S3 -> """
                    s3:
                      buckets:
                        - name: %s-files
                    """.formatted(serviceCutTo(44)); // a bucket's name has at most 50 characters
            case AGENTCORE_RUNTIME ->
                """
                    agentcoreRuntime:
                      runtimes:
                        - name: %s_agent
                          image: agent
                    """.formatted(serviceCutTo(42).replace('-', '_')); // a runtime's name has at most 48
        };
    }

    private String serviceCutTo(int length) {
        return service.substring(0, Math.min(service.length(), length));
    }

    /// Parses sections given by key or by number in [#ORDER].
    ///
    /// @throws IllegalArgumentException with a line for people, if a word names none
    public static Set<Capability> sections(Collection<String> words) {
        return words.stream().map(String::strip).map(StarterSpec::section).collect(Collectors.toSet());
    }

    private static Capability section(String word) {
        return ORDER.stream()
                .filter(section -> section.key().equalsIgnoreCase(word)
                        || String.valueOf(ORDER.indexOf(section) + 1).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no section is called `"
                        + QuotedText.escaped(word) + "`; there are "
                        + String.join(", ", ORDER.stream().map(Capability::key).toList())));
    }
}
