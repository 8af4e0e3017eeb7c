package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;

/// Shows a use case's output and asks questions. Without a terminal every question is answered with no.
public interface Dialog {

    /// Whether questions can be answered.
    boolean isAttended();

    /// Prints part of the result.
    void print(String text);

    /// Prints a whole report in the requested format.
    void print(UseCaseResult result);

    /// Prints a line that is not part of the result.
    void say(String line);

    /// Prints a failure of the environment with its details.
    void fail(EnvironmentFailureException failure);

    /// @return whether the user answers with a full yes
    boolean confirms(String question);

    /// @return the user's answer, trimmed; empty without a terminal
    String answer(String question);
}
