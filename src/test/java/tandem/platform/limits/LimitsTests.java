package tandem.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.platform.encryption.Signer;
import tandem.platform.shared.TooManyRequests;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest
class LimitsTests {
    private static final Limit FIVE_A_MINUTE = new Limit("code", 5, Duration.ofMinutes(1));

    @Autowired Limits limits;
    @Autowired JdbcClient db;
    @Autowired Signer signer;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    String nadia;

    @BeforeEach
    void someone() {
        nadia = UUID.randomUUID() + "@harlancreek.example";
    }

    @Test
    void letsAsManyThroughAsItSaysThenTellsHowLongToWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.take(FIVE_A_MINUTE, nadia)).isEmpty();
        }
        assertThat(limits.take(FIVE_A_MINUTE, nadia)).contains(Duration.ofSeconds(12));
        assertThat(limits.take(FIVE_A_MINUTE, nadia)).contains(Duration.ofSeconds(12));
    }

    @Test
    void anIpv6ConnectionIsOneWhateverItsAddress() {
        assertThat(Limits.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Limits.network("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(Limits.network("2001:db8:1:3::1"));
        assertThat(Limits.network("203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void refillsEvenly() {
        for (int i = 0; i < 6; i++) {
            limits.take(FIVE_A_MINUTE, nadia);
        }
        assertThat(after(Duration.ofSeconds(11)).take(FIVE_A_MINUTE, nadia))
                .contains(Duration.ofSeconds(1));
        assertThat(after(Duration.ofSeconds(12)).take(FIVE_A_MINUTE, nadia)).isEmpty();
        assertThat(after(Duration.ofSeconds(12)).take(FIVE_A_MINUTE, nadia)).isPresent();
    }

    @Test
    void countsEveryNameAndEveryKeyApart() {
        for (int i = 0; i < 5; i++) {
            limits.take(FIVE_A_MINUTE, nadia);
        }
        assertThat(limits.take(FIVE_A_MINUTE, "other" + nadia)).isEmpty();
        assertThat(limits.take(new Limit("password", 5, Duration.ofMinutes(1)), nadia)).isEmpty();
    }

    @Test
    void keepsNoAddressInTheClear() {
        limits.take(FIVE_A_MINUTE, nadia);
        assertThat(
                        db.sql("select count(*) from limits.spent where key like '%harlan%'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void doesNotCountWhereTheLimitIsOff() {
        var off = new Limit("off", 0, Duration.ofMinutes(1));
        for (int i = 0; i < 50; i++) {
            assertThat(limits.take(off, nadia)).isEmpty();
        }
    }

    @Test
    void isNotAskedInsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() ->
                        transaction.executeWithoutResult(
                                status -> limits.take(FIVE_A_MINUTE, nadia)));
    }

    @Test
    void letsNoneTooManyThroughWhateverComesAtOnce() throws Exception {
        Callable<Boolean> use = () -> limits.take(FIVE_A_MINUTE, nadia).isEmpty();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var through = 0;
            for (var done : threads.invokeAll(Stream.generate(() -> use).limit(100).toList())) {
                through += done.get() ? 1 : 0;
            }
            assertThat(through).isEqualTo(5);
        }
    }

    @Test
    void countsByTheConnectionsAddressAndNotByWhatAHeaderClaims() {
        var hall = new Limits(db, signer, clock, 3, false);
        for (int i = 0; i < 3; i++) {
            hall.takeOrRefuse("check-in", from("198.51.100.7", "203.0.113." + i));
        }
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(
                        () -> hall.takeOrRefuse("check-in", from("198.51.100.7", "203.0.113.9")));
        hall.takeOrRefuse("check-in", from("198.51.100.8", "203.0.113.9"));
    }

    @Test
    void letsLoopbackThroughWhereToldTo() {
        var demo = new Limits(db, signer, clock, 1, true);
        for (var address : new String[] {"127.0.0.1", "0:0:0:0:0:0:0:1", "127.0.0.1"}) {
            demo.takeOrRefuse("loop", from(address, "203.0.113.1"));
        }
        var real = new Limits(db, signer, clock, 1, false);
        real.takeOrRefuse("loop", from("127.0.0.1", "203.0.113.1"));
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> real.takeOrRefuse("loop", from("127.0.0.1", "203.0.113.1")));
    }

    @Test
    void aCapacityOfZeroTurnsTheAddressOff() {
        var off = new Limits(db, signer, clock, 0, false);
        for (int i = 0; i < 20; i++) {
            off.takeOrRefuse("zero", from("198.51.100.7", "203.0.113.1"));
        }
    }

    private static MockHttpServletRequest from(String address, String claimed) {
        var request = new MockHttpServletRequest("POST", "/checkin");
        request.setRemoteAddr(address);
        request.addHeader("X-Forwarded-For", claimed);
        return request;
    }

    private Limits after(Duration wait) {
        Instant then = clock.instant().plus(wait);
        return new Limits(db, signer, Clock.fixed(then, ZoneOffset.UTC), 0, false);
    }
}
