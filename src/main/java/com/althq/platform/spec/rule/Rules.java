package com.althq.platform.spec.rule;

import com.althq.platform.spec.Findings;
import com.althq.platform.spec.SecretKeys;
import com.althq.platform.spec.yaml.Place;
import com.althq.platform.spec.yaml.YamlTree;
import java.util.List;

/// Every rule, in no order that matters.
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new Declarations(),
            new NumberRange(),
            new ServiceName(),
            new UniqueNames(),
            new ExportNames(),
            new Order(),
            new BucketNames(),
            new LifecycleRules(),
            new FargateSize(),
            new TaskCount(),
            new PublicPaths(),
            new AccessPoints(),
            new DatabaseNames(),
            new Functions(),
            new Namespaces(),
            new ScheduleGroups(),
            new TableKeys(),
            new TableBilling(),
            new Images(),
            new AgentVariables(),
            new AgentArchitecture(),
            new AgentAuthorizer(),
            new SecretValues(),
            new SecretNames(),
            new EnvironmentSize(),
            new RoleSize());

    private Rules() {}

    /// Adds what they find.
    public static void check(YamlTree tree, Findings findings) {
        var file = new PlatformFile(Place.root(tree));
        var remarks = new Remarks(findings);
        ALL.forEach(rule -> rule.check(file, remarks));
    }

    /// Adds what can only be found once the region is known.
    public static void check(YamlTree tree, String region, Findings findings) {
        new AgentRegions(region).check(new PlatformFile(Place.root(tree)), new Remarks(findings));
    }

    /// Adds what can only be found once the environment is known.
    public static void check(YamlTree tree, SecretKeys keys, Findings findings) {
        new ValuesForEnvironment(keys).check(new PlatformFile(Place.root(tree)), new Remarks(findings));
    }
}
