package com.althq.platform.config;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.schema.FileSchema;
import com.althq.platform.spec.yaml.LocatedValue;
import com.althq.platform.spec.yaml.YamlTree;
import java.util.Optional;

/// Reads the text of a configuration.
public final class ConfigurationReader {

    /// On the class path.
    public static final String SCHEMA = "/schema/platform-action-v1.json";

    private final Optional<String> environment;

    /// @param environment the one that somebody asks for by name
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

    /// Compiled when it is first asked for: most repositories have no configuration.
    private static final class Loaded {
        static final FileSchema SCHEMA = new FileSchema(ConfigurationReader.SCHEMA);
    }
}
