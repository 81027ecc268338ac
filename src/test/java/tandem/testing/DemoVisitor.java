package tandem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Somebody in front of the running demo, with a browser's cookies and nothing else. */
public final class DemoVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** What forms ask for, so that a request comes as far as the question who may send it. */
    private static final String FILLED =
            "&version=0&title=T&objective=O&learning=L&reason=R&decision=ABANDON&observations=O"
                    + "&welcome=true&role=MEMBER&email=nobody@demo.example&answer=A&wish=W";

    private final String address = DemoApplication.get().address();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private DemoVisitor(String guise) {
        if (!guise.equals("nobody")) {
            send("POST", "/demo/sign-in/" + guise, "_csrf=" + token());
        }
    }

    /**
     * @param guise as the start page names them, or {@code nobody}
     */
    public static DemoVisitor as(String guise) {
        return new DemoVisitor(guise);
    }

    /**
     * "ok" (also when only the form's content is wrong), "in" (sent to sign in), or the status that
     * refuses: "403", "404", …
     */
    public String asks(String method, String path) {
        var answer = send(method, path, "_csrf=" + token() + FILLED);
        var location = answer.headers().firstValue("location").orElse("");
        if (location.contains("/sign-in")) {
            return "in";
        }
        return switch (answer.statusCode()) {
            case 200, 302, 303, 400, 409, 415, 422 -> "ok";
            default -> String.valueOf(answer.statusCode());
        };
    }

    /** The same request as from a page of somebody else: the status it gets. */
    public int asksWithoutToken(String method, String path) {
        return send(method, path, FILLED.substring(1)).statusCode();
    }

    /** Every page with a form carries one; the start page does in the demo. */
    private String token() {
        var found = TOKEN.matcher(send("GET", "/sign-in", "").body());
        if (!found.find()) {
            found = TOKEN.matcher(send("GET", "/", "").body());
            if (!found.find()) {
                throw new IllegalStateException("No form with a token on the start page");
            }
        }
        return found.group(1);
    }

    private HttpResponse<String> send(String method, String path, String form) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(method, BodyPublishers.ofString(form));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
