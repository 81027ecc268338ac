import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The running demo, and the door by which it lays rows out for us and takes them away again. */
final class Demo {
    private final String host;
    private final int port;
    private final Visitor ourselves = new Visitor();

    Demo(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** Lines of {@code name=value}; a name may stand there more than once. */
    record Facts(Map<String, List<String>> values) {
        String one(String name) {
            return values.get(name).getFirst();
        }

        List<String> all(String name) {
            return values.get(name);
        }

        long number(String name) {
            return Long.parseLong(one(name));
        }
    }

    Http connect() throws IOException {
        return new Http(host, port);
    }

    /** In place of what an interrupted run has left. */
    Facts layOut(int people) throws IOException {
        return facts(post("/demo/bench/rows", "people", String.valueOf(people)));
    }

    void fillList(int more) throws IOException {
        post("/demo/bench/activities", "count", String.valueOf(more));
    }

    Facts counts() throws IOException {
        return facts(post("/demo/bench/counts"));
    }

    void remove() throws IOException {
        post("/demo/bench/removal");
    }

    /** Somebody of the demo in a browser of her own. */
    Visitor signedIn(Http http, String address) throws IOException {
        var visitor = new Visitor();
        http.get("/sign-in", visitor).showing("_csrf");
        var answer = http.post("/demo/bench/sign-in", visitor, visitor.form("address", address));
        if (answer.status() != 204) {
            throw new IOException(address + " was not signed in: " + answer.status());
        }
        return visitor;
    }

    private Page post(String path, String... namesAndValues) throws IOException {
        try (var http = connect()) {
            http.get("/sign-in", ourselves);
            var answer = http.post(path, ourselves, ourselves.form(namesAndValues));
            if (answer.status() >= 300) {
                throw new IOException(
                        "%s answered %d: is this the demo, of this version?"
                                .formatted(path, answer.status()));
            }
            return answer;
        }
    }

    private static Facts facts(Page answer) {
        var facts = new HashMap<String, List<String>>();
        answer.body()
                .lines()
                .forEach(line -> {
                    var equals = line.indexOf('=');
                    facts.computeIfAbsent(line.substring(0, equals), it -> new ArrayList<>())
                            .add(line.substring(equals + 1));
                });
        return new Facts(facts);
    }
}
