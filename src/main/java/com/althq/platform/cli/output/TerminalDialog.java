package com.althq.platform.cli.output;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.usecase.Dialog;
import com.althq.platform.usecase.UseCaseResult;
import java.util.Optional;

/// The [Dialog] of a use case with the person at the terminal, if there is one.
///
/// @param json   whether results are printed as JSON; nobody is asked then
/// @param prompt the person to ask; empty without a terminal
public record TerminalDialog(Screen screen, boolean json, Optional<TerminalPrompt> prompt) implements Dialog {

    public static TerminalDialog of(Screen screen, OutputFormatOption format, Optional<TerminalPrompt> person) {
        return new TerminalDialog(screen, format.isJson(), person.filter(_ -> !format.isJson()));
    }

    /// For a command without `--format`.
    public static TerminalDialog of(Screen screen, Optional<TerminalPrompt> person) {
        return new TerminalDialog(screen, false, person);
    }

    @Override
    public boolean isAttended() {
        return prompt.isPresent();
    }

    @Override
    public void print(String text) {
        screen.print(text);
    }

    @Override
    public void print(UseCaseResult result) {
        screen.print(result, json);
    }

    @Override
    public void say(String line) {
        screen.printNotice(line);
    }

    @Override
    public void fail(EnvironmentFailureException failure) {
        screen.printFailure(failure);
    }

    @Override
    public boolean confirms(String question) {
        return prompt.filter(it -> it.confirms(question)).isPresent();
    }

    @Override
    public String answer(String question) {
        return prompt.map(it -> it.answer(question)).orElse("");
    }
}
