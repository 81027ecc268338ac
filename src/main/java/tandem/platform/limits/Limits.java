package tandem.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.encryption.Signer;
import tandem.platform.shared.TooManyRequests;

/**
 * Counts over all instances, in PostgreSQL. Asked before a transaction opens: inside one, everybody
 * who is counted by the same key would wait for its end.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class Limits {
    /**
     * One statement is the whole count: each use moves the moment at which all is refilled by one
     * step, and is refused where that moment would lie further ahead than a period. Whoever comes
     * second waits for the row and sees the new moment.
     */
    private static final String SPEND =
            """
            insert into limits.spent as s (key, until) values (:key, :now::timestamptz + :step::interval)
            on conflict (key) do update
                set until = greatest(s.until, :now::timestamptz) + :step::interval
                where greatest(s.until, :now::timestamptz) + :step::interval <= :now::timestamptz + :period::interval
            """;

    private static final String UNTIL = "select until from limits.spent where key = ?";

    private final JdbcClient db;
    private final Signer signer;
    private final Clock clock;
    private final AddressRule addresses;

    /**
     * What counts by address: how often in a minute, 0 = off; loopback is let through on demand.
     */
    private record AddressRule(int perMinute, boolean loopbackIsFree) {}

    Limits(
            JdbcClient db,
            Signer signer,
            Clock clock,
            @Value("${tandem.limits.per-address:1000}") int perMinute,
            @Value("${tandem.limits.loopback-is-free:false}") boolean loopbackIsFree) {
        this.db = db;
        this.signer = signer;
        this.clock = clock;
        this.addresses = new AddressRule(perMinute, loopbackIsFree);
    }

    /**
     * Counts one use.
     *
     * @param key who or what is counted: an account's id, an e-mail, a device; kept as a
     *     fingerprint
     * @return how long to wait where it is refused; empty where it may go on
     */
    public Optional<Duration> take(Limit limit, String key) {
        if (limit.off()) {
            return Optional.empty();
        }
        var row = limit.name() + "/" + signer.fingerprint("limits", key);
        var now = OffsetDateTime.now(clock);
        var step = limit.period().dividedBy(limit.capacity());
        var spent =
                db.sql(SPEND)
                        .param("key", row)
                        .param("now", now)
                        .param("step", step.toString())
                        .param("period", limit.period().toString())
                        .update();
        return spent == 1 ? Optional.empty() : Optional.of(wait(row, now, step, limit.period()));
    }

    /** The same, for whom a refusal is the end of the request. */
    public void takeOrRefuse(Limit limit, String key) {
        take(limit, key)
                .ifPresent(wait -> {
                    throw new TooManyRequests(wait);
                });
    }

    /**
     * Counts a POST by the address it comes from, {@code tandem.limits.per-address} times a minute:
     * set for a lecture hall behind one address. Forwarding headers are believed by the server only
     * behind a configured proxy, so the address is the connection's own.
     */
    public void takeOrRefuse(String name, HttpServletRequest request) {
        if (addresses.loopbackIsFree() && isLoopback(request.getRemoteAddr())) {
            return;
        }
        takeOrRefuse(
                new Limit(name + ".address", addresses.perMinute(), Duration.ofMinutes(1)),
                network(request.getRemoteAddr()));
    }

    private Duration wait(String row, OffsetDateTime now, Duration step, Duration period) {
        var until = db.sql(UNTIL).param(row).query(OffsetDateTime.class).optional().orElse(now);
        var wait = Duration.between(now.plus(period), until.plus(step));
        return wait.isPositive() ? wait : Duration.ofSeconds(1);
    }

    /** An IPv6 address by its /64: one connection has all addresses in it. */
    static String network(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
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
