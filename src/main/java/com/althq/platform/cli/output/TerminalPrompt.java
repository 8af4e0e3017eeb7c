package com.althq.platform.cli.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Asks the person at the terminal a question and reads one line. The end of the input counts as an empty answer.
///
/// @param in  where answers are read from
/// @param out where questions are written to
public record TerminalPrompt(BufferedReader in, PrintWriter out) {

    /// Empty without a terminal: in a script, a pipe or a workflow.
    public static Optional<TerminalPrompt> onTerminal() {
        return Screen.isTerminal()
                ? Optional.ofNullable(System.console())
                        .map(it -> new TerminalPrompt(new BufferedReader(it.reader()), it.writer()))
                : Optional.empty();
    }

    /// @param question the question without the possible answers: only `yes` confirms
    boolean confirms(String question) {
        return answer(question + " Only yes is yes: ").equals("yes");
    }

    /// @return without white space around it; empty where there is none
    String answer(String question) {
        out.print(question);
        out.flush();
        try {
            return Optional.ofNullable(in.readLine()).orElse("").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
