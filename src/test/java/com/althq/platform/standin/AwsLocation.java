package com.althq.platform.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Where in AWS something is.
///
/// @param account its number
record AwsLocation(String account, String region) {

    static final String DEFAULT_REGION = "us-west-2";

    String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    String domain() {
        return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
    }

    /// The name of something in this account and region.
    String arn(String service, String resource) {
        return "arn:%s:%s:%s:%s:%s".formatted(partition(), service, region, account, resource);
    }

    /// The name of something that belongs to the account alone.
    String globalArn(String service, String resource) {
        return "arn:%s:%s::%s:%s".formatted(partition(), service, account, resource);
    }

    /// As random as the ids of AWS look, and the same for the same seed.
    ///
    /// @param digits hexadecimal ones, up to 64
    static String hash(String seed, int digits) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
