import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The running demo, and the rows it laid out to be measured on. */
record Target(String host, int port, Map<String, List<String>> facts) {
    /** Lays out rows; answers one {@code name=value} a line, names may repeat. */
    static Target prepare(String host, int port, int people) throws IOException {
        try (var http = new Http(host, port)) {
            var answer = http.post("/demo/bench/rows?people=" + people, new HashMap<>(), "text/plain", "");
            if (answer.status() != 200) {
                throw new IOException(
                        "No demo answers at " + host + ":" + port + " (" + answer.status() + "): "
                                + "start it with ./mvnw spring-boot:run");
            }
            var facts = new HashMap<String, List<String>>();
            answer.body()
                    .lines()
                    .filter(line -> line.contains("="))
                    .forEach(line ->
                            facts.computeIfAbsent(
                                            line.substring(0, line.indexOf('=')),
                                            it -> new ArrayList<>())
                                    .add(line.substring(line.indexOf('=') + 1)));
            return new Target(host, port, facts);
        }
    }

    /** Makes the number of activities what is asked, by adding or removing made-up ones. */
    void activities(int count) throws IOException {
        tell("/demo/bench/activities?count=" + count);
    }

    void cleanUp() throws IOException {
        tell("/demo/bench/removal");
    }

    String one(String name) {
        return facts.get(name).getFirst();
    }

    List<String> all(String name) {
        return facts.getOrDefault(name, List.of());
    }

    long pid() {
        return Long.parseLong(one("pid"));
    }

    long databasePid() {
        return Long.parseLong(one("databasePid"));
    }

    private void tell(String path) throws IOException {
        try (var http = new Http(host, port)) {
            var answer = http.post(path, new HashMap<>(), "text/plain", "");
            if (answer.status() != 200) {
                throw new IOException(path + " answered " + answer.status());
            }
        }
    }
}
