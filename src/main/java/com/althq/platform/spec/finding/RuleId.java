package com.althq.platform.spec.finding;

import java.util.Locale;

/// The rules that a platform.yaml or the configuration can break, with their severity. Ids are stable: people
/// search for them and silence them.
public enum RuleId {
    // the text
    FILE_TOO_LARGE,
    NOT_UTF_8,
    BYTE_ORDER_MARK(Severity.WARNING),
    BINARY_FILE,
    CONTROL_CHARACTER,
    EMPTY_FILE,
    SYNTAX,
    TAB,
    SEVERAL_DOCUMENTS,
    NESTED_TOO_DEEP,
    TOO_MANY_ALIASES,
    ALIAS_TOO_LARGE,
    ALIAS_TO_ITSELF,
    UNKNOWN_ALIAS,
    DUPLICATE_KEY,
    MERGE_KEY,
    TAG,
    KEY_NOT_TEXT,

    // one value, or one mapping and its keys
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    NOT_ALLOWED_VALUE,
    BAD_FORMAT,
    TOO_SHORT,
    TOO_LONG,
    TOO_SMALL,
    TOO_LARGE,
    TOO_FEW_ITEMS,
    TOO_MANY_ITEMS,
    NOT_UNIQUE,
    NOT_SUPPORTED,
    NO_EFFECT(Severity.WARNING),

    // the whole file
    NOTHING_DECLARED(Severity.WARNING),
    SECRETS_WITHOUT_READER(Severity.WARNING),
    DUPLICATE_NAME,
    NAME_COLLISION,
    NAME_SHORTENED(Severity.WARNING),
    RESERVED_SUFFIX,
    RESERVED_VARIABLE,
    TOO_MANY_VARIABLES,
    ROLE_TOO_LARGE,
    AFTER_ITSELF,
    AFTER_CYCLE,
    AFTER_NO_EFFECT(Severity.WARNING),
    HIDES_ROLE(Severity.WARNING),

    // compute
    FARGATE_SIZE,
    NO_INSTANCES(Severity.WARNING),
    EVERYTHING_PUBLIC(Severity.WARNING),

    // storage
    ROOT_USER(Severity.WARNING),
    ROOT_FOLDER(Severity.WARNING),

    // database
    RESERVED_WORD,
    LONG_USER_NAME(Severity.WARNING),

    // lambda
    SHARED_IMAGE(Severity.WARNING),

    // serviceDiscovery
    HIDES_PUBLIC_NAMES(Severity.WARNING),
    UNUSUAL_DOMAIN(Severity.WARNING),

    // eventbridge
    SHARED_GROUP(Severity.WARNING),

    // s3
    RULE_WITHOUT_ACTION,
    EXPIRATION_BEFORE_TRANSITION,
    EARLY_TRANSITION(Severity.WARNING),
    SAME_PREFIX(Severity.WARNING),

    // dynamodb
    KEY_TYPE_CONFLICT,
    SAME_KEY_TWICE,
    TTL_NOT_A_NUMBER(Severity.WARNING),
    SORT_KEY_TYPE_ALONE(Severity.WARNING),
    MANY_INDEXES(Severity.WARNING),

    // agentcoreRuntime
    IMAGE_REFERENCE,
    LONG_VARIABLE(Severity.WARNING),
    AUTHORIZER_WITHOUT_URL,
    AUTHORIZER_OPEN_TO_ALL,
    INSECURE_URL(Severity.WARNING),
    EMPTY_LIST(Severity.WARNING),

    // a platform.yaml, once the environment is known that it goes to
    SECRET_WITHOUT_KEY,
    UNKNOWN_SECRET_KEY(Severity.WARNING),
    REGION_WITHOUT_AGENTS,

    // the specifications of one run beside each other
    SERVICE_DECLARED_TWICE,
    NAME_MADE_TWICE,
    NAME_OF_ANOTHER_STACK(Severity.WARNING),

    // the configuration
    BRANCH_TWICE,
    UNKNOWN_ENVIRONMENT,
    UNKNOWN_PLACEHOLDER;

    private final Severity severity;

    RuleId() {
        this(Severity.ERROR);
    }

    RuleId(Severity severity) {
        this.severity = severity;
    }

    /// Whether findings of this rule are about a value by itself, whatever else is in the file.
    boolean isOfOneValue() {
        return switch (this) {
            case NOT_ALLOWED_VALUE, BAD_FORMAT, TOO_SHORT, TOO_LONG, TOO_SMALL, TOO_LARGE, IMAGE_REFERENCE -> true;
            default -> false;
        };
    }

    /// Kebab case, such as `unknown-key`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }
}
