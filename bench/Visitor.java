import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A browser without a screen: its cookies, and the token of the page it saw last. */
final class Visitor {
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String token = "";

    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
    }

    /**
     * @param header as it came in Set-Cookie
     */
    void keep(String header) {
        var pair = header.split(";", 2)[0];
        var name = pair.substring(0, pair.indexOf('='));
        var value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    void saw(Page page) {
        if (page.has("name=\"_csrf\"")) {
            token = page.field("_csrf");
        }
    }

    /** What a form sends. */
    String form(String... namesAndValues) {
        var form = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append('&')
                    .append(namesAndValues[i])
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]));
        }
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
