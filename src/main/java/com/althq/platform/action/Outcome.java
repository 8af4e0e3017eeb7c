package com.althq.platform.action;

import com.althq.platform.report.Verdict;

/// How a run ended: what the step exits with, and what its output `failure-reason` says.
enum Outcome {
    DONE(0, ""),
    INVALID(1, "invalid-spec"),
    USAGE(2, "usage"),
    PREVIEW_FAILED(3, "preview-failed"),
    REFUSED(4, "refused"),
    COULD_NOT_TELL(8, "could-not-tell"),
    BUG(70, "bug");

    private final int code;
    private final String reason;

    Outcome(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    static Outcome of(Verdict verdict) {
        return switch (verdict) {
            case UNCHANGED, CHANGED, ATTENTION -> DONE;
            case FAILED -> PREVIEW_FAILED;
            case INVALID -> INVALID;
        };
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
