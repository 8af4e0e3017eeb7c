package com.althq.platform.cli.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Asks the person at the terminal. The end of the input is a no.
///
/// @param in  where answers come from
/// @param out where questions go
public record TerminalPrompt(BufferedReader in, PrintWriter out) {

    /// Nobody is asked where nobody sits: in a script, a pipe or a workflow.
    public static Optional<TerminalPrompt> onTerminal() {
        return Screen.isTerminal()
                ? Optional.ofNullable(System.console())
                        .map(it -> new TerminalPrompt(new BufferedReader(it.reader()), it.writer()))
                : Optional.empty();
    }

    /// @param question without a question mark's answers: only `yes` is one
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
