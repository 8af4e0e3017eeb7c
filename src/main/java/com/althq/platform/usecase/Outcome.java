package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.report.words.PreviewVerdict;
import com.althq.platform.spec.finding.Finding;
import java.util.List;

/// How a run ended: the exit code of the process, and the word that the action's output `failure-reason` has for it.
/// Scripts and workflows depend on both; neither is ever given another meaning.
public enum Outcome {
    DONE(0, ""),
    /// At least one error in a specification.
    INVALID(1, "invalid-spec"),
    /// Wrong usage; a file that is missing or unreadable.
    USAGE(2, "usage"),
    /// The preview failed on what the specification asks for.
    PREVIEW_FAILED(3, "preview-failed"),
    /// Not what was reviewed, danger not acknowledged, not approved; nothing was changed.
    REFUSED(4, "refused"),
    /// Somebody else is changing the stack.
    LOCKED(5, "locked"),
    /// The account is not as the state says.
    DRIFT(6, "drift"),
    /// Changes were begun and not finished, cancelled included.
    UNFINISHED(7, "unfinished"),
    /// It could not start, or could not tell; nothing was touched beyond what it says.
    COULD_NOT_TELL(8, "could-not-tell"),
    /// A bug of ours.
    BUG(70, "bug");

    private final int code;
    private final String reason;

    Outcome(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /// What a failure of this kind is to a script.
    public static Outcome of(EnvironmentFailureException.Kind kind) {
        return switch (kind) {
            case REFUSED_BY_PROVIDER -> PREVIEW_FAILED;
            case LOCKED -> LOCKED;
            case UNFINISHED -> UNFINISHED;
            case COULD_NOT_TELL -> COULD_NOT_TELL;
        };
    }

    /// What a run ends with whose report has this verdict.
    public static Outcome of(PreviewVerdict verdict) {
        return switch (verdict) {
            case UNCHANGED, CHANGED, ATTENTION -> DONE;
            case FAILED -> PREVIEW_FAILED;
            case INVALID -> INVALID;
        };
    }

    /// What a file with these findings ends with.
    ///
    /// @param strict whether warnings count as errors
    public static Outcome of(List<Finding> findings, boolean strict) {
        return findings.stream().anyMatch(it -> it.isError() || strict) ? INVALID : DONE;
    }

    /// The exit code.
    public int code() {
        return code;
    }

    /// The value of the action's output `failure-reason`; empty when there was no failure.
    public String reason() {
        return reason;
    }
}
