package com.althq.platform.cli.output;

import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.graph.Urn;
import com.althq.platform.report.text.VisibleText;
import com.althq.platform.report.words.ReviewSentences;
import java.util.Locale;

/// Prints the progress of an operation on standard error: on a terminal each resource, elsewhere phases and failed
/// resources.
public final class ScreenProgress implements Progress {

    private static final double MILLIS = 1000;

    private final Screen screen;
    private final boolean terminal;

    private ScreenProgress(Screen screen, boolean terminal) {
        this.screen = screen;
        this.terminal = terminal;
    }

    /// @param quiet whether to print nothing
    public static Progress on(Screen screen, boolean quiet) {
        return quiet ? NONE : new ScreenProgress(screen, Screen.isTerminal());
    }

    @Override
    public void phase(String what) {
        screen.printNotice(VisibleText.text(what));
    }

    @Override
    public void begun(String operation, Urn urn) {
        if (terminal && !urn.isProvider()) {
            screen.printNotice("%s %s …".formatted(operation, label(urn)));
        }
    }

    @Override
    public void ended(CompletedStep step) {
        if ((terminal && !step.urn().isProvider()) || !step.succeeded()) {
            screen.printNotice("%s %s %s, %s s"
                    .formatted(
                            step.operation(),
                            label(step.urn()),
                            step.succeeded() ? "done" : "FAILED",
                            String.format(Locale.ROOT, "%.1f", step.took().toMillis() / MILLIS)));
        }
    }

    private static String label(Urn urn) {
        return ReviewSentences.resource(urn).plain();
    }
}
