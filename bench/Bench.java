import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Measures a running demo on this machine, task by task, and leaves it as it was. */
final class Bench {
    private static final int WARM_UP = 3_000;
    private static final int CHECK_INS = 1_000;
    private static final int CHECK_INS_TO_WARM_UP = 1_500;
    private static final int CLAIMS = 2_000;
    private static final int CLAIMS_TO_WARM_UP = 500;
    private static final int PAGES = 2_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Demo demo;
    private final List<String> only;
    private final Report report = new Report(System.out);
    private final Map<String, Integer> answered = new HashMap<>();
    private final AtomicBoolean laidOut = new AtomicBoolean();

    /**
     * @param only empty: all of them
     */
    private Bench(Demo demo, List<String> only) {
        this.demo = demo;
        this.only = only;
    }

    public static void main(String[] args) {
        var address = URI.create(args.length == 0 ? "http://localhost:8080" : args[0]);
        var bench =
                new Bench(
                        new Demo(address.getHost(), address.getPort()),
                        Arrays.stream(args).skip(1).toList());
        var removal = new Thread(bench::remove);
        Runtime.getRuntime().addShutdownHook(removal); // however this ends
        try {
            System.exit(bench.run() ? 0 : 1);
        } catch (IOException | RuntimeException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    /**
     * @return whether all was answered, and nothing was lost or came twice
     */
    private boolean run() throws IOException {
        demo.connect().close();
        laidOut.set(true);
        var rows = demo.layOut(CLAIMS + CLAIMS_TO_WARM_UP);
        var cpu = Cpu.of(rows.number("pid"), rows.number("backendPid"));
        var tasks = new Tasks(demo, rows);
        measure("check-in", cpu, () -> tasks::checkIn, CHECK_INS_TO_WARM_UP, CHECK_INS);
        tasks.sendEveryTenthAgain();
        measure("me", cpu, tasks::me, WARM_UP, PAGES);
        measure("activities-100", cpu, () -> tasks.activities(100), WARM_UP, PAGES);
        measure("activities-100000", cpu, () -> tasks.activities(99_900), WARM_UP, PAGES);
        measure("team", cpu, tasks::team, WARM_UP, PAGES);
        measure("board", cpu, tasks::board, WARM_UP, PAGES);
        measure(
                "claim",
                cpu,
                () -> tasks.claim(CLAIMS + CLAIMS_TO_WARM_UP),
                CLAIMS_TO_WARM_UP,
                CLAIMS);
        measure("charts", cpu, tasks::charts, WARM_UP, PAGES);
        var whole = nothingLostOrDoubled();
        report.write();
        return whole && !report.hasErrors();
    }

    private interface Preparation {
        Load.Task prepare() throws IOException;
    }

    private void measure(String name, Cpu cpu, Preparation preparation, int warmUp, int requests)
            throws IOException {
        if (!only.isEmpty() && !only.contains(name)) {
            return;
        }
        var task = preparation.prepare();
        var warm = Load.run(demo, task, 0, warmUp, LONGEST);
        var before = cpu.spent();
        var outcome = Load.run(demo, task, warm.done(), requests, LONGEST);
        report.add(name, outcome, cpu.spent().since(before));
        answered.put(name, warm.done() - warm.errors() + outcome.done() - outcome.errors());
    }

    /** What the demo finds in its tables, beside what it answered. */
    private boolean nothingLostOrDoubled() throws IOException {
        var counts = demo.counts();
        return tally("check-in", counts, List.of("visits", "visitors", "forms"))
                & tally(
                        "claim",
                        counts,
                        List.of(
                                "claims",
                                "claimants",
                                "awards",
                                "certificates",
                                "audited",
                                "holdings"));
    }

    private boolean tally(String task, Demo.Facts counts, List<String> names) {
        var expected = answered.getOrDefault(task, 0);
        var odd = names.stream().filter(name -> counts.number(name) != expected).toList();
        odd.forEach(name ->
                System.err.printf(
                        "%s: %d answered, %d %s%n", task, expected, counts.number(name), name));
        if (odd.isEmpty()) {
            System.out.printf(
                    "%s: %d answered, and as many %s%n", task, expected, String.join(", ", names));
        }
        return odd.isEmpty();
    }

    private void remove() {
        if (laidOut.getAndSet(false)) {
            try {
                demo.remove();
            } catch (IOException failed) {
                System.err.println(
                        "The rows laid out are still there (%s); the next run removes them"
                                .formatted(failed.getMessage()));
                Runtime.getRuntime().halt(1); // no later word can say so: this ends as a failure
            }
        }
    }
}
