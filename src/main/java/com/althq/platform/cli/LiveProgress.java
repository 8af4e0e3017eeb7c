package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.graph.Urn;
import com.althq.platform.report.ReviewLines;
import com.althq.platform.report.Visible;
import java.util.Locale;

/// Says what happens while it happens: on a terminal every resource, elsewhere phases and what went wrong.
final class LiveProgress implements Progress {

    private static final double MILLIS = 1000;

    private final Screen screen;
    private final boolean terminal;

    private LiveProgress(Screen screen, boolean terminal) {
        this.screen = screen;
        this.terminal = terminal;
    }

    /// @param quiet whether nobody wants to know
    static Progress on(Screen screen, boolean quiet) {
        return quiet ? NONE : new LiveProgress(screen, Screen.isTerminal());
    }

    @Override
    public void phase(String what) {
        screen.say(Visible.text(what));
    }

    @Override
    public void begun(String operation, Urn urn) {
        if (terminal && !urn.isProvider()) {
            screen.say("%s %s …".formatted(operation, shown(urn)));
        }
    }

    @Override
    public void ended(Deed deed) {
        if ((terminal && !deed.urn().isProvider()) || !deed.succeeded()) {
            screen.say("%s %s %s, %s s"
                    .formatted(
                            deed.operation(),
                            shown(deed.urn()),
                            deed.succeeded() ? "done" : "FAILED",
                            String.format(Locale.ROOT, "%.1f", deed.took().toMillis() / MILLIS)));
        }
    }

    private static String shown(Urn urn) {
        return ReviewLines.resource(urn).plain();
    }
}
