package tandem.improving.charts.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tandem.platform.limits.Limit;
import tandem.platform.limits.Limits;

/**
 * How often one address may ask in a minute, sized for many people behind one: not below 300; 0
 * switches it off, for a benchmark.
 */
@Component
class CallsPerAddress {
    private static final int FEWEST = 300;

    private final Limits limits;
    private final Limit limit;
    private final boolean loopbackIsFree;

    CallsPerAddress(
            Limits limits,
            @Value("${tandem.charts.per-minute:600}") int perMinute,
            @Value("${tandem.limits.loopback-is-free:false}") boolean loopbackIsFree) {
        if (perMinute != 0 && perMinute < FEWEST) {
            throw new IllegalArgumentException(
                    "tandem.charts.per-minute must be 300 or more, or 0 for no limit, not "
                            + perMinute);
        }
        this.limits = limits;
        this.limit = new Limit("charts", perMinute, Duration.ofMinutes(1));
        this.loopbackIsFree = loopbackIsFree;
    }

    /** How long to wait; empty where it may go on. */
    Optional<Duration> take(String address) {
        return loopbackIsFree && isLoopback(address)
                ? Optional.empty()
                : limits.take(limit, address);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address)
                    .isLoopbackAddress(); // a literal: nothing is asked
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
