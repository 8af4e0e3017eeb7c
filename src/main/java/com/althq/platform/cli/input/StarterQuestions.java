package com.althq.platform.cli.input;

import com.althq.platform.spec.model.Capability;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks the person at the terminal for the name and the sections of a new file, and repeats a question until the
/// answer is valid.
///
/// @param in  where answers are read from
/// @param out where questions are written to
public record StarterQuestions(BufferedReader in, PrintWriter out) {

    /// Empty without a terminal: in a script, a pipe or a workflow.
    public static Optional<StarterQuestions> onTerminal() {
        return Optional.ofNullable(System.console())
                .filter(console -> console.isTerminal())
                .map(console -> new StarterQuestions(new BufferedReader(console.reader()), console.writer()));
    }

    /// @param proposed what an empty answer means
    public String service(String proposed) {
        while (true) {
            var answer = answer("Name of the service [" + proposed + "]: ");
            var name = answer.isEmpty() ? proposed : answer;
            if (StarterSpec.isName(name)) {
                return name;
            }
            out.println(StarterSpec.NAME_RULE);
        }
    }

    /// @param proposed what an empty answer means
    public Set<Capability> sections(Capability proposed) {
        out.println("What does it need?");
        for (var section : StarterSpec.ORDER) {
            out.println("%4d  %-17s %s"
                    .formatted(StarterSpec.ORDER.indexOf(section) + 1, section.key(), StarterSpec.purpose(section)));
        }
        while (true) {
            var answer = answer("Numbers or names, with commas between them [" + proposed.key() + "]: ");
            try {
                return answer.isEmpty() ? Set.of(proposed) : StarterSpec.sections(List.of(answer.split("[,\\s]+")));
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
