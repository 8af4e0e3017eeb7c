package com.althq.platform.cli;

import com.althq.platform.spec.Capability;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks the person at the terminal what a new file is to hold, until the answer is one that can be used.
///
/// @param in  where answers come from
/// @param out where questions go
record StarterQuestions(BufferedReader in, PrintWriter out) {

    /// Nobody is asked where nobody sits: in a script, a pipe or a workflow.
    static Optional<StarterQuestions> onTerminal() {
        return Optional.ofNullable(System.console())
                .filter(console -> console.isTerminal())
                .map(console -> new StarterQuestions(new BufferedReader(console.reader()), console.writer()));
    }

    /// @param proposed what an empty answer means
    String service(String proposed) {
        while (true) {
            var answer = answer("Name of the service [" + proposed + "]: ");
            var name = answer.isEmpty() ? proposed : answer;
            if (Starter.isName(name)) {
                return name;
            }
            out.println(Starter.NAME_RULE);
        }
    }

    /// @param proposed what an empty answer means
    Set<Capability> sections(Capability proposed) {
        out.println("What does it need?");
        for (var section : Starter.ORDER) {
            out.println("%4d  %-17s %s"
                    .formatted(Starter.ORDER.indexOf(section) + 1, section.key(), Starter.purpose(section)));
        }
        while (true) {
            var answer = answer("Numbers or names, with commas between them [" + proposed.key() + "]: ");
            try {
                return answer.isEmpty() ? Set.of(proposed) : Starter.sections(List.of(answer.split("[,\\s]+")));
            } catch (IllegalArgumentException e) {
                out.println(e.getMessage());
            }
        }
    }

    /// @throws UsageException if the person ended the input
    private String answer(String question) {
        out.print(question);
        out.flush();
        try {
            var line = in.readLine();
            if (line == null) {
                throw new UsageException(List.of("no answer: nothing was written"));
            }
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
