package com.althq.platform.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The account that the stand-in provider acts on, as one JSON file: what exists in it, the images in its
/// repositories, and what look-ups answer. It holds values in clear, as AWS does. Several processes may use it at a
/// time.
public final class SimulatedAccount {

    /// The account's number, unless a test gives another.
    public static final String ACCOUNT = "470935583836";

    private static final String THINGS = "things";
    private static final String IMAGES = "images";
    private static final String LOOK_UPS = "lookUps";

    private final SharedFile file;

    private SimulatedAccount(SharedFile file) {
        this.file = file;
    }

    /// The world in this file, which is an empty one as long as there is no file.
    public static SimulatedAccount at(Path file) {
        return new SimulatedAccount(new SharedFile(file));
    }

    public Path file() {
        return file.path();
    }

    public String account() {
        return read().path("account").asText(ACCOUNT);
    }

    public void account(String number) {
        change(it -> it.put("account", number));
    }

    /// Everything that exists, in the order of type and id.
    public List<SimulatedResource> things() {
        return stream(read()).toList();
    }

    /// Everything of a type.
    public List<SimulatedResource> things(String type) {
        return stream(read()).filter(it -> it.type().equals(type)).toList();
    }

    public Optional<SimulatedResource> thing(String type, String id) {
        return things(type).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The one thing with this id, or made by the resource of this logical name.
    ///
    /// @throws IllegalArgumentException if there is none, or more than one
    public SimulatedResource thing(String idOrName) {
        var found = things().stream().filter(called(idOrName)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("%d things are called %s: %s"
                    .formatted(
                            found.size(),
                            idOrName,
                            found.stream().map(SimulatedResource::key).toList()));
        }
        return found.getFirst();
    }

    private static Predicate<SimulatedResource> called(String idOrName) {
        return it -> it.id().equals(idOrName) || it.name().equals(idOrName);
    }

    /// Somebody changes a property past the engine.
    ///
    /// @param idOrName see [#thing(String)]
    /// @param property of the thing itself; what is in it is given as a whole
    public void tamper(String idOrName, String property, Object value) {
        var key = thing(idOrName).key();
        change(it -> it.withObjectProperty(THINGS)
                .withObjectProperty(key)
                .withObjectProperty("outputs")
                .set(property, WireJson.JSON.valueToTree(value)));
    }

    /// Somebody deletes it past the engine.
    ///
    /// @param idOrName see [#thing(String)]
    public void remove(String idOrName) {
        var key = thing(idOrName).key();
        change(it -> it.withObjectProperty(THINGS).remove(key));
    }

    /// Something that was always there, or that somebody makes past the engine.
    public void put(SimulatedResource thing) {
        change(it -> it.withObjectProperty(THINGS).set(thing.key(), thing.node()));
    }

    /// Something that somebody made past the engine, in us-west-2, with all that AWS answers about such a thing.
    ///
    /// @param inputs as if the engine had given them
    public void exists(String type, String id, Map<String, ?> inputs) {
        ObjectNode given = WireJson.JSON.valueToTree(inputs);
        var place = new AwsLocation(account(), AwsLocation.DEFAULT_REGION);
        put(new SimulatedResource(type, id, "", given, ResourceOutputs.made(type, id, given, place, id)));
    }

    /// Somebody pushes an image. The repository need not exist.
    public void image(String repository, String tag) {
        change(it -> it.withArrayProperty(IMAGES)
                .addObject()
                .put("repository", repository)
                .put("tag", tag));
    }

    /// What a look-up answers from now on, instead of or beside what it answers by itself.
    ///
    /// @param token  such as `aws:ssm/getParameter:getParameter`
    /// @param when   the arguments that it must be asked with; empty for all
    /// @param answer put over what is answered otherwise
    public void looksUp(String token, Map<String, ?> when, Map<String, ?> answer) {
        answers(token, when, it -> it.set("answer", WireJson.JSON.valueToTree(answer)));
    }

    /// A look-up fails from now on.
    ///
    /// @param when see [#looksUp(String, Map, Map)]
    public void failsToLookUp(String token, Map<String, ?> when, String message) {
        answers(token, when, it -> it.put("fails", message));
    }

    private void answers(String token, Map<String, ?> when, Consumer<ObjectNode> answer) {
        change(it -> {
            // The last word goes first.
            var row = it.withObjectProperty(LOOK_UPS).withArrayProperty(token).insertObject(0);
            row.set("when", WireJson.JSON.valueToTree(when));
            answer.accept(row);
        });
    }

    /// Back to what look-ups answer by themselves.
    public void forgetLookUps() {
        change(it -> it.remove(LOOK_UPS));
    }

    /// All of it, as it is in the file.
    ObjectNode read() {
        return parsed(file.text());
    }

    static Stream<SimulatedResource> stream(ObjectNode world) {
        return world.path(THINGS)
                .valueStream()
                .map(it -> SimulatedResource.of((ObjectNode) it))
                .sorted(Comparator.comparing(SimulatedResource::key));
    }

    static Stream<JsonNode> images(ObjectNode world) {
        return world.path(IMAGES).valueStream();
    }

    static Stream<JsonNode> lookUps(ObjectNode world, String token) {
        return world.path(LOOK_UPS).path(token).valueStream();
    }

    private void change(Consumer<ObjectNode> change) {
        var _ = changed(it -> {
            change.accept(it);
            return it;
        });
    }

    /// What nobody else interferes with: the change sees the world, changes it, and answers.
    <T> T changed(Function<ObjectNode, T> change) {
        var answer = new Object() {
            Optional<T> value = Optional.empty();
        };
        file.change(before -> {
            var world = parsed(before);
            answer.value = Optional.of(change.apply(world));
            return world.toPrettyString() + "\n";
        });
        return answer.value.orElseThrow();
    }

    static void set(ObjectNode world, SimulatedResource thing) {
        world.withObjectProperty(THINGS).set(thing.key(), thing.node());
    }

    static void unset(ObjectNode world, SimulatedResource thing) {
        world.withObjectProperty(THINGS).remove(thing.key());
    }

    private static ObjectNode parsed(String text) {
        try {
            return text.isEmpty() ? WireJson.JSON.createObjectNode() : (ObjectNode) WireJson.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
