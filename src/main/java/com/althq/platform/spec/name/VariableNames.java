package com.althq.platform.spec.name;

import java.util.Locale;

/// The names of the environment variables that the platform sets for programs of a service.
public final class VariableNames {
    public static final String MEMORY_ID = "AGENTCORE_MEMORY_ID";

    /// The ARN of the first runtime; see [#runtimeArn] for each.
    public static final String RUNTIME_ARN = "AGENTCORE_RUNTIME_ARN";

    public static final String REDIS_HOST = "REDIS_HOST";
    public static final String REDIS_PORT = "REDIS_PORT";
    public static final String REDIS_URL = "REDIS_URL";

    public static final String DATABASE_HOST = "DATABASE_HOST";
    public static final String DATABASE_PORT = "DATABASE_PORT";
    public static final String DATABASE_NAME = "DATABASE_NAME";
    public static final String DATABASE_USER = "DATABASE_USER";
    public static final String DATABASE_SECRET_ARN = "DATABASE_SECRET_ARN";

    public static final String PORT = "PORT";
    public static final String PYTHONUNBUFFERED = "PYTHONUNBUFFERED";
    public static final String UVICORN_HOST = "UVICORN_HOST";
    public static final String UVICORN_PORT = "UVICORN_PORT";

    public static final String READINESS_CHECK_PATH = "AWS_LWA_READINESS_CHECK_PATH";
    public static final String INVOKE_MODE = "AWS_LWA_INVOKE_MODE";

    private VariableNames() {}

    /// The variable with the physical name of a bucket.
    public static String bucket(String name) {
        return "S3_BUCKET_" + upper(name);
    }

    /// The variable with the ARN of a runtime.
    public static String runtimeArn(String name) {
        return RUNTIME_ARN + "_" + upper(name);
    }

    private static String upper(String name) {
        return UnderscoredName.hyphens(name).toUpperCase(Locale.ROOT);
    }
}
