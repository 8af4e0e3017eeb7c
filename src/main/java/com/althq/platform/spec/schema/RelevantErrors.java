package com.althq.platform.spec.schema;

import com.networknt.schema.Error;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Selects from the errors of the validator those that the author has to fix, one for each mistake.
final class RelevantErrors {
    private static final Pattern BRANCH = Pattern.compile("^(.*/oneOf/\\d+)/.*$");

    private RelevantErrors() {}

    static List<Error> of(List<Error> errors) {
        var mistyped = pointers(errors, error -> is(error, "type") && !isInBranch(error));
        var tooShort = pointers(errors, error -> is(error, "minLength"));
        var otherForms = errors.stream()
                .filter(error -> is(error, "type") && isInBranch(error))
                .map(error -> error.getEvaluationPath().toString())
                .collect(Collectors.toSet());
        return errors.stream()
                .filter(error -> is(error, "type") || !mistyped.contains(pointer(error)))
                .filter(error -> !is(error, "pattern") || !tooShort.contains(pointer(error)))
                .filter(error -> !is(error, "oneOf")) // the branch that the author used says it better
                .filter(error -> !isOfOtherForm(error, otherForms))
                .filter(new FirstOfList())
                .toList();
    }

    /// Passes one `uniqueItems` error for each list: the validator repeats it for each repeated item, with nothing
    /// to tell them apart.
    private static final class FirstOfList implements Predicate<Error> {
        private final Set<String> lists = new HashSet<>();

        @Override
        public boolean test(Error error) {
            return !is(error, "uniqueItems") || lists.add(pointer(error));
        }
    }

    private static Set<String> pointers(List<Error> errors, Predicate<Error> kind) {
        return errors.stream().filter(kind).map(RelevantErrors::pointer).collect(Collectors.toSet());
    }

    private static boolean isInBranch(Error error) {
        return BRANCH.matcher(error.getEvaluationPath().toString()).matches();
    }

    /// An error of a `oneOf` branch that the author did not use: one whose own type does not fit.
    private static boolean isOfOtherForm(Error error, Set<String> otherForms) {
        var branch = BRANCH.matcher(error.getEvaluationPath().toString());
        return branch.matches() && otherForms.contains(branch.group(1) + "/type");
    }

    private static boolean is(Error error, String keyword) {
        return error.getKeyword().equals(keyword);
    }

    private static String pointer(Error error) {
        return error.getInstanceLocation().toString();
    }
}
