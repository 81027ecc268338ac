import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is measured, each as people do it. */
final class Tasks {
    private static final String GUEST = "Bench Guest";

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofMinutes(10);

    private static final String NUMBERS =
            IntStream.range(0, 24)
                    .mapToObj(i ->
                            "%d-%02d\t%d"
                                    .formatted(2024 + i / 12, 1 + i % 12, 20 - i / 3 + i * 7 % 5))
                    .collect(Collectors.joining("\n"));

    private final Demo demo;
    private final Demo.Facts rows;
    private final Map<Integer, SentForm> everyTenth = new ConcurrentHashMap<>();

    private record SentForm(Visitor visitor, String form, String ledTo) {}

    Tasks(Demo demo, Demo.Facts rows) {
        this.demo = demo;
        this.rows = rows;
    }

    /** A new browser opens the link, sends the form and reads the confirmation: counted as one. */
    void checkIn(Http http, int index) throws IOException {
        var visitor = new Visitor();
        var page = http.get("/checkin/" + rows.one("code"), visitor).showing("name=\"opened\"");
        var form =
                visitor.form(
                        "opened",
                        page.field("opened"),
                        "email",
                        "guest-" + index + "@bench.example",
                        "name",
                        GUEST,
                        "profession",
                        "NURSE");
        var answer =
                http.post("/checkin/" + rows.one("code"), visitor, form)
                        .leadingTo("/checkin/visits/");
        http.get(answer.location(), visitor).showing(GUEST);
        if (index % 10 == 0) {
            everyTenth.put(index, new SentForm(visitor, form, answer.location()));
        }
    }

    /** Phones send a form twice when the room's network is bad: it must lead to the same visit. */
    void sendEveryTenthAgain() throws IOException {
        try (var http = demo.connect()) {
            for (var sent : everyTenth.values()) {
                http.post("/checkin/" + rows.one("code"), sent.visitor(), sent.form())
                        .leadingTo(sent.ledTo());
            }
        }
    }

    /** Everybody of the twelve teams, in turn, signed in. */
    Load.Task me() throws IOException {
        var people = signedIn(rows.all("member"));
        return (http, index) -> http.get("/me", people.get(index % people.size())).showing("<main");
    }

    /**
     * In turn: what is coming, the page after it, what is past, a frequent word and a rare one.
     *
     * @param more on the list than there were
     */
    Load.Task activities(int more) throws IOException {
        demo.fillList(more);
        var reader = new Visitor();
        var paths = new ArrayList<>(List.of("/activities", "/activities?shelf=PAST"));
        paths.addAll(List.of("/activities?q=diabetes", "/activities?q=sleep+77"));
        try (var http = demo.connect()) {
            var next =
                    http.get("/activities", reader)
                            .between("href=\"/activities?shelf=UPCOMING&amp;q=&amp;at=", "\"");
            paths.add("/activities?shelf=UPCOMING&q=&at=" + next);
        }
        return (http, index) -> http.get(paths.get(index % paths.size()), reader).showing("<main");
    }

    /** The twelve teams, each read by its lead. */
    Load.Task team() throws IOException {
        var teams = rows.all("team").stream().map(it -> it.split(" ")).toList();
        var leads = signedIn(teams.stream().map(it -> it[1]).toList());
        return (http, index) -> {
            var at = index % teams.size();
            http.get("/teams/" + teams.get(at)[0], leads.get(at)).showing("<svg");
        };
    }

    /** The collaborative of twelve teams, by who coordinates it. */
    Load.Task board() throws IOException {
        var coordinator = signedIn(List.of("daniel.okafor@demo.example")).getFirst();
        return (http, index) ->
                http.get("/collaboratives/" + rows.one("collaborative"), coordinator)
                        .showing("<svg");
    }

    /**
     * The POST that claims: each person once, who sat in the session, evaluated it, is signed in
     * and has the form open. All that was done before, and is not counted.
     */
    Load.Task claim(int people) throws IOException {
        var path = "/activities/" + rows.one("activity") + "/claim";
        var claimants =
                signedIn(
                        IntStream.rangeClosed(1, people)
                                .mapToObj(it -> "person-" + it + "@bench.example")
                                .toList());
        prepare(
                people,
                (http, index) -> http.get(path, claimants.get(index)).showing("name=\"attest\""));
        return (http, index) -> {
            var claimant = claimants.get(index);
            http.post(path, claimant, claimant.form("amount", "1.00", "attest", "true"))
                    .leadingTo("/certificates/");
        };
    }

    /** The calculator: two years of months pasted, a run chart and its reading drawn. */
    Load.Task charts() throws IOException {
        var visitor = new Visitor();
        try (var http = demo.connect()) {
            http.get("/charts", visitor).showing("name=\"numbers\"");
        }
        return (http, index) ->
                http.post("/charts", visitor, visitor.form("numbers", NUMBERS)).showing("<svg");
    }

    /** Over a few connections: there may be thousands. */
    private List<Visitor> signedIn(List<String> addresses) throws IOException {
        var visitors = new Visitor[addresses.size()];
        prepare(
                addresses.size(),
                (http, index) -> visitors[index] = demo.signedIn(http, addresses.get(index)));
        return List.of(visitors);
    }

    private void prepare(int times, Load.Task task) throws IOException {
        var outcome = Load.run(demo, task, 0, times, AS_LONG_AS_IT_TAKES);
        if (outcome.errors() > 0) {
            throw new IOException("People could not be prepared");
        }
    }
}
