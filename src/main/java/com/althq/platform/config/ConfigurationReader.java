package com.althq.platform.config;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.schema.FileSchema;
import com.althq.platform.spec.yaml.LocatedValue;
import com.althq.platform.spec.yaml.YamlTree;
import java.util.Optional;

/// Reads a configuration file: schema, rules, then typed records.
public final class ConfigurationReader {

    /// The path of the schema on the class path.
    public static final String SCHEMA = "/schema/platform-action-v1.json";

    private final Optional<String> environment;

    /// @param environment an environment that the user names; it is an error if the file does not have it
    public ConfigurationReader(Optional<String> environment) {
        this.environment = environment;
    }

    /// @param content the bytes of the file as they are
    /// @return never an exception for what a file can hold
    public ConfigurationReadResult read(byte[] content) {
        var findings = new FindingCollector();
        var tree = YamlTree.read(content, findings);
        tree.ifPresent(file -> {
            Loaded.SCHEMA.check(file, findings);
            new ConfigurationRules(LocatedValue.root(file), findings).check(environment);
        });
        if (tree.isEmpty() || findings.hasErrors()) {
            return new ConfigurationReadResult.Unusable(findings.inReadingOrder());
        }
        return new ConfigurationReadResult.Usable(ConfigurationBinding.of(LocatedValue.root(tree.get())));
    }

    /// The compiled schema, loaded on first use: most repositories have no configuration file.
    private static final class Loaded {
        static final FileSchema SCHEMA = new FileSchema(ConfigurationReader.SCHEMA);
    }
}
