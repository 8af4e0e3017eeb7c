package com.althq.platform.report.words;

import com.althq.platform.report.text.StyledText;
import java.util.ArrayList;
import java.util.List;

/// Turns the inputs of a new resource into phrases about it, such as its size; none if they do not apply.
@FunctionalInterface
interface ResourceFact {

    List<StyledText> phrases(ResourceInputs inputs);

    /// Words and the value of a property; all values for a path with `[*]`.
    static ResourceFact value(String path, String words) {
        return inputs -> {
            var values = inputs.texts(path);
            return values.isEmpty()
                    ? List.of()
                    : List.of(StyledText.of(words + " ").names(values));
        };
    }

    /// Words alone, if the property has this value.
    static ResourceFact when(String path, String value, String words) {
        return inputs -> inputs.texts(path).contains(value) ? List.of(StyledText.of(words)) : List.of();
    }

    /// Words and a number of days.
    static ResourceFact days(String path, String words) {
        return inputs -> inputs.text(path).stream()
                .map(it -> StyledText.of(words + " " + inDays(it)))
                .toList();
    }

    /// For each life-cycle rule of a list: when objects move to infrequent access, and when they expire.
    static ResourceFact objectRules(String path) {
        return inputs -> {
            var phrases = new ArrayList<StyledText>();
            for (var i = 0; inputs.has(path + "[" + i + "]"); i++) {
                var rule = path + "[" + i + "]";
                var prefix = inputs.text(rule + ".filter.prefix").orElse("");
                var objects = prefix.isEmpty()
                        ? StyledText.of("objects ")
                        : StyledText.of("objects under ").name(prefix).words(" ");
                inputs.text(rule + ".transitions[0].days")
                        .ifPresent(it -> phrases.add(objects.words("move to infrequent access after " + inDays(it))));
                inputs.text(rule + ".expiration.days")
                        .ifPresent(it -> phrases.add(objects.words("expire after " + inDays(it))));
            }
            return phrases;
        };
    }

    /// `1 day`, `30 days`.
    static String inDays(String number) {
        return number + (number.equals("1") ? " day" : " days");
    }
}
