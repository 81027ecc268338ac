import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs one task many times over some connections and says what it took. */
final class Load {
    private Load() {}

    /** One run of the task, number {@code index}; false counts as an error. */
    interface Task {
        boolean run(Http http, int index) throws IOException;
    }

    record Result(
            String task,
            int requests,
            int errors,
            double requestsPerSecond,
            double p50Millis,
            double p99Millis,
            double cpuMillisPerRequest,
            double databaseCpuMillisPerRequest) {

        String json() {
            return """
            {"task": "%s", "requests": %d, "errors": %d, "requestsPerSecond": %.1f, "p50Millis": %.2f, \
            "p99Millis": %.2f, "cpuMillisPerRequest": %.3f, "databaseCpuMillisPerRequest": %.3f}"""
                    .formatted(
                            task,
                            requests,
                            errors,
                            requestsPerSecond,
                            p50Millis,
                            p99Millis,
                            cpuMillisPerRequest,
                            databaseCpuMillisPerRequest);
        }
    }

    static Result of(String name, Target target, int requests, int connections, Task task)
            throws InterruptedException {
        var next = new AtomicInteger();
        var errors = new AtomicInteger();
        var took = new long[requests];
        var application = Cpu.millis(target.pid());
        var database = Cpu.millisOfTree(target.databasePid());
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                threads.submit(() -> {
                    try (var http = new Http(target.host(), target.port())) {
                        for (var at = next.getAndIncrement();
                                at < requests;
                                at = next.getAndIncrement()) {
                            var start = System.nanoTime();
                            if (!task.run(http, at)) {
                                errors.incrementAndGet();
                            }
                            took[at] = System.nanoTime() - start;
                        }
                    } catch (IOException | RuntimeException broken) {
                        errors.incrementAndGet();
                        System.err.println(name + ": " + broken);
                    }
                    return null;
                });
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        application = Cpu.millis(target.pid()) - application;
        database = Cpu.millisOfTree(target.databasePid()) - database;
        Arrays.sort(took);
        return new Result(
                name,
                requests,
                errors.get(),
                requests / seconds,
                took[requests / 2] / 1e6,
                took[Math.min(requests - 1, (int) Math.ceil(requests * .99) - 1)] / 1e6,
                application / requests,
                database / requests);
    }
}
