package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.report.words.PreviewVerdict;
import com.althq.platform.spec.finding.Finding;
import java.util.List;

/// The outcome of a run: the exit code of the process, and the word for the action output `failure-reason`.
/// Scripts and workflows depend on both; neither ever changes its meaning.
public enum Outcome {
    DONE(0, ""),
    /// A specification has errors.
    INVALID(1, "invalid-spec"),
    /// Wrong usage, or a file that cannot be read.
    USAGE(2, "usage"),
    /// A provider refuses something in the specification.
    PREVIEW_FAILED(3, "preview-failed"),
    /// The plan differs from the review, or was not acknowledged or approved; nothing was changed.
    REFUSED(4, "refused"),
    /// Another process holds the stack's lock.
    LOCKED(5, "locked"),
    /// The account differs from the state.
    DRIFT(6, "drift"),
    /// Changes began and did not finish; also after a cancellation.
    UNFINISHED(7, "unfinished"),
    /// The run could not start or has no result; nothing was changed except what it reports.
    COULD_NOT_TELL(8, "could-not-tell"),
    /// A bug of this program.
    BUG(70, "bug");

    private final int code;
    private final String reason;

    Outcome(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /// The outcome for a kind of failure.
    public static Outcome of(EnvironmentFailureException.Kind kind) {
        return switch (kind) {
            case REFUSED_BY_PROVIDER -> PREVIEW_FAILED;
            case LOCKED -> LOCKED;
            case UNFINISHED -> UNFINISHED;
            case COULD_NOT_TELL -> COULD_NOT_TELL;
        };
    }

    /// The outcome for a report's verdict.
    public static Outcome of(PreviewVerdict verdict) {
        return switch (verdict) {
            case UNCHANGED, CHANGED, ATTENTION -> DONE;
            case FAILED -> PREVIEW_FAILED;
            case INVALID -> INVALID;
        };
    }

    /// The outcome for a file with these findings.
    ///
    /// @param strict whether warnings count as errors
    public static Outcome of(List<Finding> findings, boolean strict) {
        return findings.stream().anyMatch(it -> it.isError() || strict) ? INVALID : DONE;
    }

    /// The exit code.
    public int code() {
        return code;
    }

    /// The value of the action output `failure-reason`; empty without a failure.
    public String reason() {
        return reason;
    }
}
