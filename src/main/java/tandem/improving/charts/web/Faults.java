package tandem.improving.charts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.improving.charts.web.Refusal.Fault;

/** Reads the values of a request and collects all that is wrong with them. */
final class Faults {
    private static final double LARGEST = 1e12;

    private final List<Fault> all = new ArrayList<>();

    void add(String pointer, String detail) {
        all.add(new Fault(pointer, detail));
    }

    boolean any() {
        return !all.isEmpty();
    }

    List<Fault> all() {
        return all;
    }

    /** Null for null; a fault for what is no number or too large. */
    @Nullable Double number(String pointer, Json value) {
        return switch (value) {
            case Json.Nil() -> null;
            case Json.Num number -> {
                if (Math.abs(number.value()) > LARGEST) {
                    add(pointer, shortened(number.text()) + " is outside -1e12 to 1e12");
                    yield null;
                }
                yield number.value();
            }
            default -> {
                add(
                        pointer,
                        pointer.substring(pointer.lastIndexOf('/') + 1)
                                + " takes a number or null");
                yield null;
            }
        };
    }

    @Nullable Long whole(String pointer, Json item, String otherwise) {
        if (!(item instanceof Json.Num number)) {
            add(pointer, otherwise);
            return null;
        }
        var value = number(pointer, number);
        if (value == null) {
            return null;
        }
        if (value != Math.rint(value)) {
            add(pointer, shortened(number.text()) + " is no whole number");
            return null;
        }
        return value.longValue();
    }

    /** A field that is missing or null is true. */
    boolean bool(String name, Json value) {
        return switch (value) {
            case Json.Nil() -> true;
            case Json.Bool(var said) -> said;
            default -> {
                add("/" + name, name + " takes true or false");
                yield true;
            }
        };
    }

    List<Json> items(String name, Json value) {
        return switch (value) {
            case Json.Nil() -> List.of();
            case Json.Arr(var items) -> items;
            default -> {
                add("/" + name, name + " takes an array");
                yield List.of();
            }
        };
    }

    /** Usually a misspelt one. */
    void unknown(String at, Map<String, Json> sent, List<String> known) {
        for (var name : sent.keySet()) {
            if (!known.contains(name)) {
                add(
                        at + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown field"
                                + Misspelt.of(name, known)
                                        .map(meant -> "; did you mean " + meant + "?")
                                        .orElse(""));
            }
        }
    }

    static String quoted(String text) {
        return "\"" + shortened(text) + "\"";
    }

    static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }

    /** As it is written in a sentence: 41, 2.5. */
    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
