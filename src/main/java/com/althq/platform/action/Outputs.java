package com.althq.platform.action;

import com.althq.platform.plan.Counts;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/// What later steps of the workflow can ask of this one.
final class Outputs {

    private Outputs() {}

    static Map<String, String> of(Report report, String commentUrl, Outcome outcome) {
        var plans = report.files().stream()
                .filter(FileReport.Previewed.class::isInstance)
                .map(it -> ((FileReport.Previewed) it).plan())
                .toList();
        var values = new LinkedHashMap<String, String>();
        values.put(
                "verdict",
                report.files().isEmpty() ? "" : Verdict.of(report).name().toLowerCase(Locale.ROOT));
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

    /// A digest is one service's; of several there is no one plan to compare with.
    private static String digest(List<Plan> plans) {
        return plans.size() == 1 ? plans.getFirst().digest() : "";
    }
}
