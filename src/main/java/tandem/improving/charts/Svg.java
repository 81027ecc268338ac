package tandem.improving.charts;

import org.jspecify.annotations.Nullable;

/** Writes SVG: every text and attribute escaped, every number with one decimal. */
final class Svg {
    private final StringBuilder out = new StringBuilder(4096);

    /** Markup of this class's own making. */
    Svg add(String markup) {
        out.append(markup);
        return this;
    }

    /** The frame of a drawing: one image, or a group of points that speak for themselves. */
    Svg open(Drawing drawing, String id, int width, int height) {
        return add("<svg class=\"chart-" + (width > 360 ? "wide" : "narrow"))
                .add("\" viewBox=\"0 0 " + width + " " + height + "\" ")
                .add(
                        drawing.spoken()
                                ? "role=\"group\" aria-labelledby=\""
                                        + id
                                        + "-t\" aria-describedby=\""
                                        + id
                                        + "-d\""
                                : "role=\"img\" aria-labelledby=\"" + id + "-t " + id + "-d\"")
                .add(">\n<title id=\"" + id + "-t\">" + escaped(drawing.title()) + "</title>")
                .add("<desc id=\"" + id + "-d\">" + escaped(drawing.description()))
                .add("</desc>\n");
    }

    /**
     * One labelled point; the caller closes it.
     *
     * @param stop where the tab key comes to
     */
    Svg openPoint(String label, boolean stop) {
        return add("<g class=\"point\" role=\"img\" tabindex=\"" + (stop ? 0 : -1))
                .add("\" aria-label=\"" + escaped(label) + "\">");
    }

    Svg line(String kind, double x1, double y1, double x2, double y2) {
        return add(
                "<line class=\""
                        + kind
                        + "\" x1=\""
                        + n(x1)
                        + "\" x2=\""
                        + n(x2)
                        + "\" y1=\""
                        + n(y1)
                        + "\" y2=\""
                        + n(y2)
                        + "\"/>");
    }

    Svg path(String kind, String d) {
        return add("<path class=\"" + kind + "\" d=\"" + d + "\"/>");
    }

    Svg rect(String kind, double x, double y, double width, double height) {
        return add(
                "<rect class=\""
                        + kind
                        + "\" x=\""
                        + n(x)
                        + "\" y=\""
                        + n(y)
                        + "\" width=\""
                        + n(width)
                        + "\" height=\""
                        + n(height)
                        + "\" rx=\"2\"/>");
    }

    Svg text(String kind, double x, double y, Anchor anchor, String text) {
        return add(
                "<text"
                        + (kind.isEmpty() ? "" : " class=\"" + kind + "\"")
                        + " x=\""
                        + n(x)
                        + "\" y=\""
                        + n(y)
                        + "\""
                        + anchor.attribute
                        + ">"
                        + escaped(text)
                        + "</text>");
    }

    enum Anchor {
        START(""),
        MIDDLE(" text-anchor=\"middle\""),
        END(" text-anchor=\"end\"");
        private final String attribute;

        Anchor(String attribute) {
            this.attribute = attribute;
        }
    }

    static String n(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }

    /** Also without what XML cannot hold: control characters and lone surrogates. */
    static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == 9 || c == 10 || c == 13 || (c >= 32 && c != 0x7F))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        case '\'' -> safe.append("&#39;");
                        default -> safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }

    static String diamond(double x, double y, double r) {
        return "M" + n(x) + " " + n(y - r) + "L" + n(x + r) + " " + n(y) + "L" + n(x) + " "
                + n(y + r) + "L" + n(x - r) + " " + n(y) + "Z";
    }

    static String triangle(double x, double y, double r) {
        return "M"
                + n(x - r)
                + " "
                + n(y - r * .75)
                + "L"
                + n(x + r)
                + " "
                + n(y - r * .75)
                + "L"
                + n(x)
                + " "
                + n(y + r * .95)
                + "Z";
    }

    static String square(double x, double y, double r) {
        return "M" + n(x - r) + " " + n(y - r) + "h" + n(2 * r) + "v" + n(2 * r) + "h" + n(-2 * r)
                + "Z";
    }

    static String cross(double x, double y, double r) {
        return "M" + n(x - r) + " " + n(y + r) + "l" + n(2 * r) + " " + n(-2 * r) + "m0 " + n(2 * r)
                + "l" + n(-2 * r) + " " + n(-2 * r);
    }

    /** The shape that says what a point is part of: never colour alone. */
    Svg mark(double x, double y, double size, Shape shape) {
        return switch (shape) {
            case PLAIN ->
                    add(
                            "<circle class=\"dot\" cx=\""
                                    + n(x)
                                    + "\" cy=\""
                                    + n(y)
                                    + "\" r=\""
                                    + n(size)
                                    + "\"/>");
            case LEFT_OUT ->
                    add(
                            "<circle class=\"left-out\" cx=\""
                                    + n(x)
                                    + "\" cy=\""
                                    + n(y)
                                    + "\" r=\""
                                    + n(size)
                                    + "\"/>");
            case FAVORABLE -> path("sig-good", diamond(x, y, size * 1.75));
            case UNFAVORABLE -> path("sig-bad", triangle(x, y, size * 1.85));
            case NEITHER -> path("sig-plain", square(x, y, size * 1.3));
            case LEFT_OUT_FAVORABLE -> path("left-out", diamond(x, y, size * 1.75));
            case LEFT_OUT_UNFAVORABLE -> path("left-out", triangle(x, y, size * 1.85));
            case LEFT_OUT_NEITHER -> path("left-out", square(x, y, size * 1.3));
        };
    }

    enum Shape {
        PLAIN,
        LEFT_OUT,
        FAVORABLE,
        UNFAVORABLE,
        NEITHER,
        LEFT_OUT_FAVORABLE,
        LEFT_OUT_UNFAVORABLE,
        LEFT_OUT_NEITHER;

        static Shape of(@Nullable Favor favor, boolean included) {
            if (favor == null) {
                return included ? PLAIN : LEFT_OUT;
            }
            return valueOf((included ? "" : "LEFT_OUT_") + favor.name());
        }

        /** An excluded point beyond its limits has the shape of its side, hollow. */
        static Shape of(Answer answer, Answer.Plotted point, @Nullable Favor favor) {
            var side = point.beyond();
            return point.included() || side == null
                    ? of(favor, point.included())
                    : of(answer.favor(side), false);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
