import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table for people as it goes, and a file for programs at the end. */
final class Report {
    private static final Path FILE = Path.of("target", "bench.json");
    private static final String LINE = "%-18s %8s %7s %8s %8s %9s %9s %10s %10s%n";

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String task, Load.Outcome outcome, Cpu.Spent spent) {
        String json() {
            return String.format(
                    Locale.ROOT,
                    """
                    {"task": "%s", "requests": %d, "errors": %d, "requestsPerSecond": %.1f, "p50Millis": %.2f, \
                    "p99Millis": %.2f, "cpuMillisPerRequest": %.3f, "databaseCpuMillisPerRequest": %.3f}\
                    """,
                    task,
                    outcome.done(),
                    outcome.errors(),
                    outcome.done() / outcome.seconds(),
                    outcome.percentileMillis(.5),
                    outcome.percentileMillis(.99),
                    spent.application() / Math.max(1, outcome.done()),
                    spent.database() / Math.max(1, outcome.done()));
        }
    }

    Report(PrintStream out) {
        this.out = out;
        out.printf(
                LINE,
                "task",
                "requests",
                "errors",
                "seconds",
                "per sec",
                "p50 ms",
                "p99 ms",
                "CPU ms",
                "+ SQL ms");
    }

    void add(String task, Load.Outcome outcome, Cpu.Spent spent) {
        rows.add(new Row(task, outcome, spent));
        out.printf(
                LINE,
                task,
                outcome.done(),
                outcome.errors(),
                text("%.1f", outcome.seconds()),
                text("%.0f", outcome.done() / outcome.seconds()),
                text("%.1f", outcome.percentileMillis(.5)),
                text("%.1f", outcome.percentileMillis(.99)),
                text("%.2f", spent.application() / Math.max(1, outcome.done())),
                text("%.2f", spent.database() / Math.max(1, outcome.done())));
    }

    boolean hasErrors() {
        return rows.stream().anyMatch(row -> row.outcome().errors() > 0);
    }

    void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(
                FILE,
                rows.stream()
                        .map(Row::json)
                        .collect(Collectors.joining(",\n  ", "{\"tasks\": [\n  ", "\n]}\n")));
        out.println("Written to " + FILE);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
