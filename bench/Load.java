import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Does one thing many times over a few connections, and says what it took. */
final class Load {
    private static final int CONNECTIONS = 16;
    private static final int ENOUGH_ERRORS = 50;

    private final Demo demo;
    private final Task task;
    private final int first;
    private final int most;
    private final long until;
    private final long[] took;
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();

    /** One request, or the few that count as one. */
    interface Task {
        /**
         * @param index no two are alike
         * @throws IOException when it was not answered as it should be
         */
        void run(Http http, int index) throws IOException;
    }

    /**
     * @param done errors with them
     */
    record Outcome(int done, int errors, double seconds, long[] sortedNanos) {
        double percentileMillis(double share) {
            var at = (int) Math.ceil(sortedNanos.length * share) - 1;
            return sortedNanos.length == 0 ? 0 : sortedNanos[Math.max(0, at)] / 1e6;
        }
    }

    private Load(Demo demo, Task task, int first, int most, Duration longest) {
        this.demo = demo;
        this.task = task;
        this.first = first;
        this.most = most;
        this.until = System.nanoTime() + longest.toNanos();
        this.took = new long[most];
    }

    /** Bounded in number and in time, whichever ends first. */
    static Outcome run(Demo demo, Task task, int first, int most, Duration longest) {
        return new Load(demo, task, first, most, longest).run();
    }

    private Outcome run() {
        var began = System.nanoTime();
        try (var connections = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.submit(this::connection);
            }
        }
        var done = Math.min(started.get(), most);
        var nanos = Arrays.copyOf(took, done);
        Arrays.sort(nanos);
        return new Outcome(done, errors.get(), (System.nanoTime() - began) / 1e9, nanos);
    }

    /** A connection that broke is opened anew. */
    private void connection() {
        while (goesOn()) {
            try (var http = demo.connect()) {
                while (goesOn()) {
                    var at = started.getAndIncrement();
                    if (at < most) {
                        once(http, at);
                    }
                }
            } catch (IOException | RuntimeException broken) {
                failed(broken);
            }
        }
    }

    private boolean goesOn() {
        return started.get() < most && System.nanoTime() < until && errors.get() < ENOUGH_ERRORS;
    }

    private void once(Http http, int at) throws IOException {
        var start = System.nanoTime();
        try {
            task.run(http, first + at);
        } finally {
            took[at] = System.nanoTime() - start;
        }
    }

    private void failed(Exception why) {
        if (errors.incrementAndGet() <= 3) {
            System.err.println("  " + why);
        }
    }
}
