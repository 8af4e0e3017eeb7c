package com.althq.platform.graph;

/// A Pulumi URN: `urn:pulumi:{stack}::{project}::{type}::{name}`.
public record Urn(String value) implements Comparable<Urn> {

    private static final String DELIMITER = "::";

    public Urn {
        if (!value.startsWith("urn:pulumi:") || start(value, 3) < 0) {
            throw new IllegalArgumentException("not a URN: " + value);
        }
    }

    /// The URN of a resource that sits directly under the stack, as all of ours do.
    public static Urn of(String stack, String project, String type, String name) {
        return new Urn("urn:pulumi:" + stack + DELIMITER + project + DELIMITER + type + DELIMITER + name);
    }

    /// The type token, such as `aws:s3/bucketV2:BucketV2`.
    public String type() {
        var qualified = value.substring(start(value, 2), start(value, 3) - DELIMITER.length());
        return qualified.substring(qualified.lastIndexOf('$') + 1);
    }

    /// The logical name.
    public String name() {
        return value.substring(start(value, 3));
    }

    /// Whether it names a provider, which has an entry in a state and nothing in an account.
    public boolean isProvider() {
        return PulumiTypes.isProvider(type());
    }

    /// Whether it names a resource in an account: neither the stack nor a provider.
    public boolean isResource() {
        return PulumiTypes.isResource(type());
    }

    /// The URN of a resource of the same type beside this one.
    public Urn named(String name) {
        return new Urn(value.substring(0, start(value, 3)) + name);
    }

    /// The index where a part of the URN begins; negative if there are fewer parts.
    private static int start(String value, int part) {
        var start = 0;
        for (var i = 0; i < part; i++) {
            var end = value.indexOf(DELIMITER, start);
            if (end < 0) {
                return -1;
            }
            start = end + DELIMITER.length();
        }
        return start;
    }

    @Override
    public int compareTo(Urn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
