package tandem.platform.shared;

import java.time.Duration;

/** A limit is reached; the same request goes through after the wait. */
public class TooManyRequests extends RuntimeException {
    private final Duration wait;

    public TooManyRequests(Duration wait) {
        super("Wait " + wait);
        this.wait = wait;
    }

    /** Rounded up to whole seconds, at least one. */
    public long waitSeconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
