package tandem.improving.charts.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** A request as it was sent: numbers keep their spelling, so that a refusal can quote them. */
sealed interface Json {
    /** In the order sent. */
    record Obj(Map<String, Json> fields) implements Json {}

    record Arr(List<Json> items) implements Json {}

    record Str(String value) implements Json {}

    record Num(String text) implements Json {
        /** Infinite where no double is so large. */
        double value() {
            return Double.parseDouble(text) + 0.0; // never −0
        }
    }

    record Bool(boolean value) implements Json {}

    record Nil() implements Json {}

    /** What is sent is not JSON; the message says where. */
    final class Malformed extends Exception {
        Malformed(String what) {
            super(what);
        }
    }

    JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(20)
                                    .maxNumberLength(600_000)
                                    .build())
                    .build();

    static Json parse(String text) throws Malformed {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new Malformed("nothing was sent");
            }
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new Malformed("something follows its end" + at(parser));
            }
            return value;
        } catch (UnexpectedEndOfInputException end) {
            throw new Malformed("unexpected end" + at(end));
        } catch (JacksonException broken) {
            throw new Malformed(said(broken) + at(broken));
        }
    }

    private static Json value(JsonParser parser) throws Malformed {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Str(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(parser.getString());
            case VALUE_TRUE -> new Bool(true);
            case VALUE_FALSE -> new Bool(false);
            case VALUE_NULL -> new Nil();
            default -> throw new Malformed("unexpected " + parser.currentToken() + at(parser));
        };
    }

    private static Json object(JsonParser parser) throws Malformed {
        var fields = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new Obj(fields);
    }

    private static Json array(JsonParser parser) throws Malformed {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Arr(items);
    }

    private static String said(JacksonException broken) {
        if (broken instanceof StreamConstraintsException) {
            return "nested too deeply, or a name too long";
        }
        var message =
                String.valueOf(broken.getOriginalMessage())
                        .replaceFirst("(?s)(: was |: en|\\n).*", "");
        var said = message.length() > 160 ? message.substring(0, 160) + "…" : message;
        return said.isEmpty() ? said : Character.toLowerCase(said.charAt(0)) + said.substring(1);
    }

    private static String at(JacksonException broken) {
        return broken.getLocation() == null ? "" : " at line " + broken.getLocation().getLineNr();
    }

    private static String at(JsonParser parser) {
        return " at line " + parser.currentLocation().getLineNr();
    }
}
