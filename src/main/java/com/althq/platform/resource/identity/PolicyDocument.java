package com.althq.platform.resource.identity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.pulumi.core.Output;
import java.util.List;

/// An IAM policy document. It becomes JSON text last, so that until then an ARN stays a reference to its resource.
public record PolicyDocument(List<AllowStatement> statements) {

    private static final String VERSION = "2012-10-17";

    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    public static PolicyDocument of(AllowStatement... statements) {
        return new PolicyDocument(List.of(statements));
    }

    /// One line of JSON. Actions and resources are always lists: one more of them changes nothing else.
    public Output<String> json() {
        return Output.all(statements.stream().map(AllowStatement::json).toList())
                .applyValue(said -> {
                    var json = new JsonObject();
                    json.addProperty("Version", VERSION);
                    var list = new JsonArray();
                    said.forEach(list::add);
                    json.add("Statement", list);
                    return json.toString();
                });
    }
}
