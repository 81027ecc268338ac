package tandem.operations.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the demo: while its story is told it stands where the teller put it, and moves on by
 * a moment each time it is read, so that nothing happens at once; afterwards it is the real one.
 */
class SteppedClock extends Clock {
    private static final Duration MOMENT = Duration.ofMillis(7);

    private final Clock real;
    private @Nullable Instant told;

    SteppedClock(Clock real) {
        this.real = real;
    }

    /** From now on it is {@code instant}. */
    synchronized void stepTo(Instant instant) {
        told = instant;
    }

    /** The story is over. */
    synchronized void letGo() {
        told = null;
    }

    /** Today, whatever the story says. */
    Instant realNow() {
        return real.instant();
    }

    @Override
    public synchronized Instant instant() {
        if (told == null) {
            return real.instant();
        }
        told = told.plus(MOMENT);
        return told;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var stepped = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return stepped.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return stepped.withZone(other);
            }
        };
    }
}
