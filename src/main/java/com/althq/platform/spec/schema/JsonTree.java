package com.althq.platform.spec.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;

/// Parses JSON into a Jackson tree without an object mapper, whose start-up takes a good part of the time of a
/// short command.
final class JsonTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /// @throws IOException if the text is not JSON
    static JsonNode read(String text) throws IOException {
        try (var parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return node(parser);
        }
    }

    /// The value that begins at the current token.
    private static JsonNode node(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var fields = NODES.objectNode();
                for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    parser.nextToken();
                    fields.set(name, node(parser));
                }
                yield fields;
            }
            case START_ARRAY -> {
                var items = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser));
                }
                yield items;
            }
            case VALUE_STRING -> new Text(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getIntValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            default -> NODES.nullNode();
        };
    }

    /// A text node that writes itself as JSON: the validator does so with texts of the schema, and the default
    /// needs an object mapper.
    private static final class Text extends TextNode {
        private static final long serialVersionUID = 1;

        Text(String text) {
            super(text);
        }

        @Override
        public String toString() {
            return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(textValue())) + '"';
        }
    }
}
