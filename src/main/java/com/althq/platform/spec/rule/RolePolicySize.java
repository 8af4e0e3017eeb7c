package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.name.PhysicalNames;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Refuses files whose roles would exceed 10,240 characters of inline policies (IAM user guide, "IAM and AWS STS
/// quotas"). Account and region are not in the file, so the size is a lower bound: the ARNs of what the file
/// declares, each as short as possible.
final class RolePolicySize implements Rule {
    private static final int MOST = 10_240;

    /// An ARN without service and resource, as it stands in a policy.
    private static final int ARN = "\"arn:aws::us-east-1:123456789012:\",".length();

    private static final int BUCKET = "\"arn:aws:s3:::123456789012-\",".length();
    private static final int BELOW = 2;

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        var sizes = new Sizes(file);
        for (var section : file.declared()) {
            roles(section, sizes).stream()
                    .filter(it -> it.size() > MOST)
                    .forEach(it -> findings.key(
                            RuleId.ROLE_TOO_LARGE,
                            file.section(section).orElseThrow(),
                            "the role of " + it.user() + " holds " + MOST + " characters of policies; the names of"
                                    + " what it may use take " + it.size() + " at least",
                            "fewer or shorter names, or two services"));
        }
    }

    /// A role with the size of its inline policies.
    ///
    /// @param user who assumes it, for a message
    /// @param size characters, a lower bound
    private record Role(String user, int size) {}

    private static List<Role> roles(Capability section, Sizes sizes) {
        int shared = sizes.buckets() + sizes.tables();
        return switch (section) {
            case COMPUTE ->
                List.of(
                        new Role("the tasks", shared + sizes.agents()),
                        new Role("what starts the tasks", sizes.secrets()));
            case LAMBDA -> List.of(new Role("the functions", shared + sizes.agents() + sizes.logGroups()));
            case AGENTCORE_RUNTIME -> List.of(new Role("the agent runtimes", shared + sizes.agentsOwn()));
            case EVENTBRIDGE -> List.of(new Role("the schedules", sizes.functions() + sizes.agents()));
            case STORAGE, CACHE, DATABASE, DYNAMODB, SERVICE_DISCOVERY, S3 -> List.of();
        };
    }

    /// The characters that the grants on each kind of resource take.
    private record Sizes(PlatformFile file) {

        int buckets() {
            return sum(file.buckets(), "name", name -> withBelow(BUCKET + name.length()));
        }

        int tables() {
            return sum(file.tables(), "name", name -> withBelow(arn("dynamodb", "table/" + name)));
        }

        int agents() {
            return sum(
                    file.runtimes(),
                    "name",
                    name -> withBelow(arn("bedrock-agentcore", "runtime/" + name + "-0123456789")));
        }

        int agentsOwn() {
            var identity = "workload-identity-directory/default/workload-identity/";
            return sum(file.runtimes(), "name", name -> arn("bedrock-agentcore", identity + name + "-*"))
                    + images(file.runtimes())
                            .mapToInt(image -> arn("ecr", "repository/" + service() + "-" + image))
                            .sum();
        }

        int functions() {
            var names = PhysicalNames.of(service());
            return sum(
                    file.functions(),
                    "name",
                    name -> withBelow(
                            arn("lambda", "function:" + names.function(name).value())));
        }

        int logGroups() {
            var names = PhysicalNames.of(service());
            return sum(file.functions(), "name", name -> arn("logs", "log-group:" + names.functionLogs(name) + ":*"));
        }

        int secrets() {
            var names = PhysicalNames.of(service());
            return file.secrets().stream()
                    .mapToInt(secret -> arn("ssm", "parameter" + names.parameter("e", secret.name())))
                    .sum();
        }

        private String service() {
            return file.service().flatMap(LocatedValue::text).orElse("");
        }

        private static Stream<String> images(List<LocatedValue> programs) {
            return programs.stream().flatMap(it -> it.text("image").stream()).distinct();
        }

        /// Two entries: the resource, and everything below it.
        private static int withBelow(int size) {
            return 2 * size + BELOW;
        }

        private static int arn(String service, String resource) {
            return ARN + service.length() + resource.length();
        }

        private static int sum(List<LocatedValue> items, String key, ToIntFunction<String> size) {
            return items.stream()
                    .flatMap(it -> it.text(key).stream())
                    .mapToInt(size)
                    .sum();
        }
    }
}
