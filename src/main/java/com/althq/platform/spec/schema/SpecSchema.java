package com.althq.platform.spec.schema;

/// `schema/platform-spec-v1.json`, the schema of a platform.yaml.
public final class SpecSchema {
    /// On the class path.
    public static final String RESOURCE = "/schema/platform-spec-v1.json";

    /// The `$id` of the schema, by which editors find it.
    public static final String ID = "https://platform.althq.com/v1";

    private SpecSchema() {}

    /// The compiled schema. It is read on first use, as not every command needs it.
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
