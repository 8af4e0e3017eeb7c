package com.althq.platform.report.terminal;

import com.althq.platform.report.terminal.TerminalText.Style;
import com.althq.platform.spec.finding.Finding;

/// Renders a finding for a terminal: `path:line:column: error: message [rule]`, and its hint in the next line.
final class FindingLines {

    private FindingLines() {}

    static void append(TerminalText out, String path, Finding finding) {
        out.text(Style.BOLD, path).words(":");
        out.count(finding.position().line())
                .words(":")
                .count(finding.position().column())
                .words(": ");
        out.text(
                        finding.isError() ? Style.RED : Style.YELLOW,
                        finding.severity().word())
                .words(": ");
        out.text(finding.message()).text(Style.DIM, " [" + finding.rule() + "]").words("\n");
        finding.hint()
                .ifPresent(
                        hint -> out.words("    hint: ").text(Style.CYAN, hint).words("\n"));
    }
}
