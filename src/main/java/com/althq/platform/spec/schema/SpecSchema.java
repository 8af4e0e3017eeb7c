package com.althq.platform.spec.schema;

/// `schema/platform-spec-v1.json`, the schema of a platform.yaml.
public final class SpecSchema {
    /// On the class path.
    public static final String RESOURCE = "/schema/platform-spec-v1.json";

    /// What an editor finds it by.
    public static final String ID = "https://platform.althq.com/v1";

    private SpecSchema() {}

    /// Read and compiled when it is first asked for: not every command needs it.
    public static FileSchema get() {
        return Loaded.SCHEMA;
    }

    /// The schema as it is in the repository.
    public static String text() {
        return FileSchema.text(RESOURCE);
    }

    private static final class Loaded {
        static final FileSchema SCHEMA = new FileSchema(RESOURCE);
    }
}
