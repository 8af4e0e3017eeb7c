package com.althq.platform.graph;

/// Classifies Pulumi type tokens: the stack itself, a provider, or a resource in an account. Only what is neither
/// the stack itself nor a provider is a resource that exists in an account, and is counted and shown as one.
public final class PulumiTypes {

    /// The type of the stack itself.
    public static final String STACK = "pulumi:pulumi:Stack";

    private static final String PROVIDERS = "pulumi:providers:";

    private PulumiTypes() {}

    /// Whether it is the type of a provider.
    public static boolean isProvider(String type) {
        return type.startsWith(PROVIDERS);
    }

    /// Whether it is the type of a resource in an account.
    public static boolean isResource(String type) {
        return !type.equals(STACK) && !isProvider(type);
    }
}
