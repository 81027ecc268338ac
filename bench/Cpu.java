import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** CPU time the operating system has charged to the application and to PostgreSQL; never to us. */
record Cpu(ProcessHandle application, ProcessHandle database) {
    private static final double MILLIS_A_TICK = 10; // USER_HZ is 100 on every Linux

    /** Milliseconds so far. */
    record Spent(double application, double database) {
        Spent since(Spent before) {
            return new Spent(application - before.application, database - before.database);
        }
    }

    /**
     * @param backendPid of one server process; its parent is the server
     */
    static Cpu of(long applicationPid, long backendPid) throws IOException {
        return new Cpu(
                process(applicationPid, "java"),
                process(backendPid, "postgres")
                        .parent()
                        .orElseThrow(() -> new IOException("No server")));
    }

    private static ProcessHandle process(long pid, String program) throws IOException {
        return ProcessHandle.of(pid)
                .filter(it -> it.info().command().orElse("").contains(program))
                .orElseThrow(() ->
                        new IOException(
                                "Process %d is no %s of this machine that we may look at"
                                        .formatted(pid, program)));
    }

    Spent spent() {
        var family = Stream.concat(Stream.of(database), database.children());
        return new Spent(
                millis(application),
                family.mapToDouble(Cpu::millis).sum() + millisOfEndedChildren(database));
    }

    private static double millis(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    /** A server process that ends hands its time to its parent; Linux alone tells how much. */
    private static double millisOfEndedChildren(ProcessHandle parent) {
        try {
            var stat = Files.readString(Path.of("/proc/" + parent.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MILLIS_A_TICK;
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
