package com.althq.platform.graph;

/// A resource's name in Pulumi: `urn:pulumi:{stack}::{project}::{type}::{name}`.
public record Urn(String value) implements Comparable<Urn> {

    private static final String DELIMITER = "::";

    public Urn {
        if (!value.startsWith("urn:pulumi:") || value.split(DELIMITER, -1).length < 4) {
            throw new IllegalArgumentException("not a URN: " + value);
        }
    }

    /// The URN of a resource that sits directly under the stack, as all of ours do.
    public static Urn of(String stack, String project, String type, String name) {
        return new Urn("urn:pulumi:" + stack + DELIMITER + project + DELIMITER + type + DELIMITER + name);
    }

    /// The type token, such as `aws:s3/bucketV2:BucketV2`.
    public String type() {
        var qualified = value.split(DELIMITER, 4)[2];
        return qualified.substring(qualified.lastIndexOf('$') + 1);
    }

    /// The logical name.
    public String name() {
        return value.split(DELIMITER, 4)[3];
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
