package tandem.operations.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the demo: for the thread that tells its story it stands where the teller put it, and
 * moves on by a moment each time it is read, so that nothing happens at once; for everybody else,
 * and afterwards, it is the real one.
 */
class SteppedClock extends Clock {
    private static final Duration MOMENT = Duration.ofMillis(7);

    /** There is one story at a time and one such clock. */
    private static final ThreadLocal<@Nullable Instant> TOLD = new ThreadLocal<>();

    private final Clock real;

    SteppedClock(Clock real) {
        this.real = real;
    }

    /** From now on it is {@code instant}, for this thread. */
    void stepTo(Instant instant) {
        TOLD.set(instant);
    }

    /** The story is over. */
    void letGo() {
        TOLD.remove();
    }

    /** Today, whatever the story says. */
    Instant realNow() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        var standing = TOLD.get();
        if (standing == null) {
            return real.instant();
        }
        TOLD.set(standing.plus(MOMENT));
        return standing;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static final class InZone extends Clock {
        private final Clock clock;
        private final ZoneId zone;

        private InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
