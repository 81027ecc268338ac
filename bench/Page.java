import java.io.IOException;

/** What came back. */
record Page(int status, String location, String body) {
    boolean has(String text) {
        return body.contains(text);
    }

    /** The value of a form's hidden field. */
    String field(String name) {
        return between("name=\"" + name + "\" value=\"", "\"");
    }

    /** The first text between two others; empty where there is none. */
    String between(String before, String after) {
        var start = body.indexOf(before);
        return start < 0
                ? ""
                : body.substring(
                        start + before.length(), body.indexOf(after, start + before.length()));
    }

    /** The page it should be. */
    Page showing(String text) throws IOException {
        if (status != 200 || !has(text)) {
            throw new IOException(
                    "Status %d, and not the page with \"%s\"".formatted(status, text));
        }
        return this;
    }

    Page leadingTo(String place) throws IOException {
        if (status != 302 || !location.contains(place)) {
            throw new IOException(
                    "Status %d to \"%s\", not to %s".formatted(status, location, place));
        }
        return this;
    }
}
