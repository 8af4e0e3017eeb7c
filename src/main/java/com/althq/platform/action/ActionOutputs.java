package com.althq.platform.action;

import com.althq.platform.plan.OperationCounts;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.words.PreviewVerdict;
import com.althq.platform.usecase.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Computes the outputs of the GitHub Action for later steps.
final class ActionOutputs {

    private ActionOutputs() {}

    /// The `verdict` of a run without a preview.
    private static final String NOT_LOOKED_AT = "not-looked-at";

    /// The outputs of a report. Unknown ones are empty: counts are sums over all specifications, and `false` is
    /// reported only if every one of them was previewed.
    static Map<String, String> of(Report report, String commentUrl, Outcome outcome) {
        var plans = report.files().stream()
                .filter(FileReport.Previewed.class::isInstance)
                .map(it -> ((FileReport.Previewed) it).plan())
                .toList();
        var all = plans.size() == report.files().size();
        var values = new LinkedHashMap<String, String>();
        values.put(
                "verdict",
                report.files().isEmpty() ? "" : PreviewVerdict.of(report).name().toLowerCase(Locale.ROOT));
        values.put("changed", changed(plans, all));
        values.put("create", all ? sum(plans, OperationCounts::create) : "");
        values.put("update", all ? sum(plans, OperationCounts::update) : "");
        values.put("replace", all ? sum(plans, OperationCounts::replace) : "");
        values.put("delete", all ? sum(plans, OperationCounts::delete) : "");
        values.put("digest", all ? digest(plans) : "");
        values.put("comment-url", commentUrl);
        values.put("failure-reason", outcome.reason());
        return values;
    }

    /// For a run that ended without a report.
    static Map<String, String> failed(Outcome outcome) {
        return Map.of("failure-reason", outcome.reason());
    }

    /// For an event that is not previewed.
    static Map<String, String> notLookedAt() {
        return Map.of("verdict", NOT_LOOKED_AT, "failure-reason", "");
    }

    /// @param all whether every specification was previewed
    private static String changed(List<Plan> plans, boolean all) {
        if (plans.stream().anyMatch(it -> it.counts().hasChanges())) {
            return "true";
        }
        return all ? "false" : "";
    }

    private static String sum(List<Plan> plans, ToIntFunction<OperationCounts> count) {
        return String.valueOf(
                plans.stream().map(Plan::resourceCounts).mapToInt(count).sum());
    }

    /// The digest of the only plan; empty if there are several.
    private static String digest(List<Plan> plans) {
        return plans.size() == 1 ? plans.getFirst().digest() : "";
    }
}
