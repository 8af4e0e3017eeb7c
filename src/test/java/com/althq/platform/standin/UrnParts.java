package com.althq.platform.standin;

/// What a URN says.
final class UrnParts {

    private UrnParts() {}

    /// `urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME`.
    static String type(String urn) {
        var qualified = urn.split("::", 4)[2];
        return qualified.substring(qualified.lastIndexOf('$') + 1);
    }

    static String name(String urn) {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }
}
