package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;

/// Where a use case shows what it would do and asks before it does it. Where nobody can be asked, nobody agrees.
public interface Dialog {

    /// Whether somebody is there who can answer.
    boolean isAttended();

    /// Shows something that is a part of the result.
    void print(String text);

    /// Shows a whole report, in the format that was asked for.
    void print(UseCaseResult result);

    /// Says one line beside the result.
    void say(String line);

    /// Says what went wrong around us, with its details.
    void fail(EnvironmentFailureException failure);

    /// @return whether somebody is there and says yes, in full
    boolean confirms(String question);

    /// @return what somebody types, without white space around it; empty where nobody is there
    String answer(String question);
}
