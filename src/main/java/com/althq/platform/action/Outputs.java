package com.althq.platform.action;

import com.althq.platform.plan.Counts;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// What later steps of the workflow can ask of this one.
final class Outputs {

    private Outputs() {}

    static Map<String, String> of(Report report, String commentUrl, Outcome outcome) {
        var plans = report.files().stream()
                .filter(FileReport.Previewed.class::isInstance)
                .map(it -> ((FileReport.Previewed) it).plan())
                .toList();
        var values = new LinkedHashMap<String, String>();
        values.put("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
        values.put(
                "changed",
                String.valueOf(plans.stream().anyMatch(it -> it.counts().changes())));
        values.put("create", sum(plans, Counts::create));
        values.put("update", sum(plans, Counts::update));
        values.put("replace", sum(plans, Counts::replace));
        values.put("delete", sum(plans, Counts::delete));
        values.put("digest", digest(plans));
        values.put("comment-url", commentUrl);
        values.put("failure-reason", outcome.reason());
        return values;
    }

    /// For a run that came to no report.
    static Map<String, String> none(Outcome outcome) {
        return Map.of("changed", "false", "failure-reason", outcome.reason());
    }

    private static String sum(List<Plan> plans, ToIntFunction<Counts> count) {
        return String.valueOf(plans.stream().map(Plan::counts).mapToInt(count).sum());
    }

    /// One service's digest is its plan's; that of several changes when any of theirs does.
    private static String digest(List<Plan> plans) {
        if (plans.size() <= 1) {
            return plans.stream().map(Plan::digest).collect(Collectors.joining());
        }
        var lines = plans.stream()
                .map(it -> it.stack() + " " + it.digest() + "\n")
                .sorted()
                .collect(Collectors.joining());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
