package com.althq.platform.spec.yaml;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.finding.Position;
import com.althq.platform.spec.finding.RuleId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.reader.StreamReader;

/// Decodes the bytes of a file: UTF-8, at most [#MAX_BYTES], and no characters that readers interpret differently.
final class SourceDecoder {
    /// 256 KiB: hundreds of times the largest real file.
    static final int MAX_BYTES = 256 * 1024;

    private final FindingCollector findings;

    SourceDecoder(FindingCollector findings) {
        this.findings = findings;
    }

    /// The text without its byte order mark; empty, with a finding, if it cannot be decoded.
    Optional<String> decode(byte[] content) {
        if (content.length > MAX_BYTES) {
            return refuse(
                    RuleId.FILE_TOO_LARGE,
                    Position.START,
                    "the file has more than " + MAX_BYTES + " bytes, and no more are read",
                    Optional.empty());
        }
        if (beginsWith(content, 0xFE, 0xFF) || beginsWith(content, 0xFF, 0xFE) || looksLikeUtf16(content)) {
            return refuse(
                    RuleId.NOT_UTF_8, Position.START, "the file is UTF-16, not UTF-8", Optional.of("save it as UTF-8"));
        }
        return utf8(content).map(this::withoutByteOrderMark).filter(this::isReadable);
    }

    private Optional<String> utf8(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        var text = new StringBuilder();
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(text.append(decoder.decode(bytes)).toString());
        } catch (CharacterCodingException e) {
            // the buffer stands where the bad sequence begins
            var before = new String(content, 0, bytes.position(), StandardCharsets.UTF_8);
            return refuse(
                    RuleId.NOT_UTF_8,
                    positionAfter(before),
                    "byte 0x%02X is not UTF-8".formatted(content[bytes.position()]),
                    Optional.of("save the file as UTF-8"));
        }
    }

    private String withoutByteOrderMark(String text) {
        if (!text.startsWith("\uFEFF")) {
            return text;
        }
        findings.add(
                RuleId.BYTE_ORDER_MARK,
                "",
                Position.START,
                "the file begins with a byte order mark, which does nothing in UTF-8",
                Optional.of("save it as UTF-8 without BOM"));
        return text.substring(1);
    }

    private boolean isReadable(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (point == 0) {
                refuse(
                        RuleId.BINARY_FILE,
                        positionAfter(text.substring(0, at)),
                        "the file holds a NUL byte: it is no text",
                        Optional.empty());
                return false;
            }
            // Readers disagree whether U+0085, U+2028 and U+2029 end a line; editors mostly say no.
            if (!StreamReader.isPrintable(point) || point == 0x85 || point == 0x2028 || point == 0x2029) {
                refuse(
                        RuleId.CONTROL_CHARACTER,
                        positionAfter(text.substring(0, at)),
                        "the invisible character U+%04X is not allowed".formatted(point),
                        Optional.of("remove it, or write it as an escape in double quotes"));
                return false;
            }
        }
        return true;
    }

    private static boolean beginsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /// ASCII in UTF-16 without a byte order mark: every other byte is zero.
    private static boolean looksLikeUtf16(byte[] content) {
        return content.length >= 4
                && (content[0] == 0 ? 0 : 1) == (content[2] == 0 ? 0 : 1)
                && (content[1] == 0 ? 0 : 1) == (content[3] == 0 ? 0 : 1)
                && (content[0] == 0) != (content[1] == 0);
    }

    private <T> Optional<T> refuse(RuleId rule, Position position, String message, Optional<String> hint) {
        findings.add(rule, "", position, message, hint);
        return Optional.empty();
    }

    private static Position positionAfter(String text) {
        var lines = text.split("\r\n|\r|\n", -1);
        var last = lines[lines.length - 1];
        return new Position(lines.length, last.codePointCount(0, last.length()) + 1);
    }
}
