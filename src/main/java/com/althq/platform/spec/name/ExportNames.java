package com.althq.platform.spec.name;

/// The names of a stack's outputs.
public final class ExportNames {
    public static final String SERVICE_REPOSITORY = "ecr_repository_uri";
    public static final String SERVICE_URL = "service_url";
    public static final String CLUSTER = "ecs_cluster_name";
    public static final String ECS_SERVICE = "ecs_service_name";
    public static final String TABLE_NAMES = "dynamodb_table_names";
    public static final String MEMORY_ID = "agentcore_memory_id";
    public static final String FILE_SYSTEM_ID = "efs_filesystem_id";
    public static final String REDIS_ENDPOINT = "redis_endpoint";
    public static final String RDS_ENDPOINT = "rds_endpoint";
    public static final String RDS_SECRET_ARN = "rds_secret_arn";
    public static final String NAMESPACE_ID = "cloudmap_namespace_id";
    public static final String SCHEDULE_GROUP = "eventbridge_schedule_group";
    public static final String SCHEDULER_ROLE_ARN = "eventbridge_role_arn";

    private ExportNames() {}

    public static String bucket(String name) {
        return "s3_bucket_" + UnderscoredName.hyphens(name);
    }

    public static String table(String name) {
        return "dynamodb_table_" + UnderscoredName.hyphens(name);
    }

    public static String runtimeArn(String name) {
        return "agentcore_runtime_" + UnderscoredName.hyphens(name) + "_arn";
    }

    public static String repository(String image) {
        return "ecr_" + UnderscoredName.hyphens(image) + "_uri";
    }

    public static String functionUrl(String name) {
        return "lambda_" + UnderscoredName.hyphens(name) + "_url";
    }
}
