package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A line of the log: a call of the engine begins or ends. It holds no value of a resource.
///
/// @param number    the same at the beginning and the end of one call, in one server
/// @param end       the call ends
/// @param ok        it went well; true at the beginning
/// @param operation `create`, `update`, `delete`, `read`, `diff`, `check`, `invoke`, `configure`, `cancel` and the
///                  rest, as the protocol names them
/// @param subject   the URN of a resource, the token of a look-up; empty for others
/// @param id        of the resource, where there is one
/// @param preview   nothing is to happen
/// @param server    the port of the server that was called
/// @param engine    the address of the engine that called, where it said so
/// @param nanos     since 1970
public record ProviderCall(
        int number,
        boolean end,
        boolean ok,
        String operation,
        String subject,
        String id,
        boolean preview,
        int server,
        String engine,
        long nanos) {

    /// Whether this call makes, changes or deletes something, or would have.
    public boolean writes() {
        return !preview && (operation.equals("create") || operation.equals("update") || operation.equals("delete"));
    }

    /// The resource's logical name, or the look-up's token.
    public String name() {
        return subject.startsWith("urn:") ? subject.substring(subject.lastIndexOf("::") + 2) : subject;
    }

    /// The resource's type, or the look-up's token.
    public String type() {
        return subject.startsWith("urn:") ? UrnParts.type(subject) : subject;
    }

    ProviderCall started(int call, int port, String by, long now) {
        return new ProviderCall(call, false, true, operation, subject, id, preview, port, by, now);
    }

    ProviderCall ended(boolean well, String made, long now) {
        return new ProviderCall(number, true, well, operation, subject, made, preview, server, engine, now);
    }

    static ProviderCall of(String operation, String subject, String id, boolean preview) {
        return new ProviderCall(0, false, true, operation, subject, id, preview, 0, "", 0);
    }

    static ProviderCall of(JsonNode line) {
        return new ProviderCall(
                line.path("call").asInt(),
                line.path("phase").asText().equals("end"),
                line.path("ok").asBoolean(true),
                line.path("operation").asText(),
                line.path("subject").asText(),
                line.path("id").asText(),
                line.path("preview").asBoolean(),
                line.path("server").asInt(),
                line.path("engine").asText(),
                line.path("nanos").asLong());
    }

    ObjectNode node() {
        var node = WireJson.JSON
                .createObjectNode()
                .put("nanos", nanos)
                .put("server", server)
                .put("call", number)
                .put("phase", end ? "end" : "start")
                .put("operation", operation);
        if (!subject.isEmpty()) {
            node.put("subject", subject);
        }
        if (!id.isEmpty()) {
            node.put("id", id);
        }
        if (preview) {
            node.put("preview", true);
        }
        if (end) {
            node.put("ok", ok);
        }
        return engine.isEmpty() ? node : node.put("engine", engine);
    }
}
