package com.althq.platform.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// Resolves a plain scalar to a JSON value by YAML 1.2's core schema (yaml.org/spec/1.2.2, section 10.3), in which
/// `no`, `on`, `12:30` and `2026-01-02` are text and `010` is ten. What JSON cannot represent as a number stays
/// text.
final class YamlCoreSchema {
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    /// Nothing in a platform.yaml has a number of more digits; parsing one takes quadratic time.
    private static final int MAX_LENGTH = 40;

    private YamlCoreSchema() {}

    static JsonNode resolve(YamlNode.Scalar scalar) {
        var text = scalar.text();
        if (!scalar.plain()) {
            return TextNode.valueOf(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NullNode.getInstance();
            case "true", "True", "TRUE" -> BooleanNode.TRUE;
            case "false", "False", "FALSE" -> BooleanNode.FALSE;
            default -> text.length() > MAX_LENGTH ? TextNode.valueOf(text) : numberOrText(text);
        };
    }

    private static JsonNode numberOrText(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return integer(new BigInteger(text));
        }
        if (OCTAL.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), 8));
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), 16));
        }
        if (FLOAT.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
            return DoubleNode.valueOf(Double.parseDouble(text));
        }
        return TextNode.valueOf(text);
    }

    private static JsonNode integer(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(value.intValue());
        }
        // beyond a long there is nothing left to tell apart: every limit of the schema is far below
        return LongNode.valueOf(
                value.bitLength() < Long.SIZE
                        ? value.longValue()
                        : value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
