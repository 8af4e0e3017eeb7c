package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.model.SecretEnvironmentKeys;
import com.althq.platform.spec.yaml.LocatedValue;
import com.althq.platform.spec.yaml.YamlTree;
import java.util.List;

/// The list of all rules, and their execution on a file.
public final class AllRules {
    private static final List<Rule> ALL = List.of(
            new IneffectiveDeclarations(),
            new NumberRange(),
            new ShortenedNames(),
            new UniqueNames(),
            new ExportNameCollisions(),
            new SectionDependencies(),
            new ReservedBucketSuffixes(),
            new LifecycleRules(),
            new FargateSize(),
            new TaskCount(),
            new PublicPathPatterns(),
            new FileSystemRootAccess(),
            new DatabaseNames(),
            new LambdaFunctions(),
            new NamespaceNames(),
            new ReservedScheduleGroups(),
            new TableKeys(),
            new UnsupportedTableSettings(),
            new ImageNames(),
            new AgentVariables(),
            new AgentArchitecture(),
            new AgentAuthorizer(),
            new EncryptedSecretValues(),
            new SecretNames(),
            new EnvironmentVariableLimits(),
            new RolePolicySize());

    private AllRules() {}

    /// Adds the findings of the rules that need neither region nor environment.
    public static void check(YamlTree tree, FindingCollector findings) {
        var file = new PlatformFile(LocatedValue.root(tree));
        var ruleFindings = new RuleFindings(findings);
        ALL.forEach(rule -> rule.check(file, ruleFindings));
    }

    /// Adds the findings of the rules that need the region.
    public static void check(YamlTree tree, String region, FindingCollector findings) {
        new AgentRegions(region).check(new PlatformFile(LocatedValue.root(tree)), new RuleFindings(findings));
    }

    /// Adds the findings of the rules that need the environment.
    public static void check(YamlTree tree, SecretEnvironmentKeys keys, FindingCollector findings) {
        new SecretValuesForEnvironment(keys)
                .check(new PlatformFile(LocatedValue.root(tree)), new RuleFindings(findings));
    }
}
