package com.althq.platform.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.cli.command.ApplyCommand;
import com.althq.platform.cli.command.DriftCommand;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The command that people are told to type next.
class NextCommandTest {

    @Test
    void it_is_about_the_same_place_and_takes_nothing_else_along() {
        assertThat(next("notes", "--environment", "prod", "--format", "JSON", "--config", "it's mine/c.yml"))
                .isEqualTo("platform repair notes --environment prod --config 'it'\\''s mine/c.yml'");
        assertThat(next("notes")).isEqualTo("platform repair notes");
    }

    @Test
    void it_takes_a_tag_along_only_where_an_image_matters() {
        var apply = next(new ApplyCommand(), "platform.yaml", "--image-tag", "v2", "--region", "eu-west-1");

        assertThat(apply.apply("apply platform.yaml"))
                .isEqualTo("platform apply platform.yaml --image-tag v2 --region eu-west-1");
        assertThat(apply.apply("repair notes")).isEqualTo("platform repair notes --region eu-west-1");
    }

    private static String next(String... typed) {
        return next(new DriftCommand(), typed).apply("repair notes");
    }

    private static NextCommand next(Object command, String... typed) {
        var line = new CommandLine(command);
        line.parseArgs(typed);
        return new NextCommand(line.getCommandSpec());
    }
}
