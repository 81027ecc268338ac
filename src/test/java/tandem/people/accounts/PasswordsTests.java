package tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTests {
    final JdbcClient db = mock(JdbcClient.class, RETURNS_DEEP_STUBS);

    @Test
    void hashesAtMostFourAtATime() throws Exception {
        var encoder = new Counting();
        var passwords = new Passwords(db, encoder, Clock.systemUTC());
        Callable<Boolean> check = () -> passwords.matches(Optional.empty(), "wrong");
        try (var threads = Executors.newFixedThreadPool(16)) {
            threads.invokeAll(Collections.nCopies(16, check));
        }
        assertThat(encoder.compared).hasValue(16);
        assertThat(encoder.most).hasValue(Passwords.AT_A_TIME);
    }

    /** So that the time tells nothing: an unknown address costs one comparison too. */
    @Test
    void comparesOnceWhoeverAsks() {
        var encoder = new Counting();
        encoder.full.countDown();
        encoder.full.countDown();
        encoder.full.countDown();
        var passwords = new Passwords(db, encoder, Clock.systemUTC());
        assertThat(passwords.matches(Optional.empty(), "nobody's")).isFalse();
        assertThat(encoder.compared).hasValue(1);
    }

    @Test
    void isArgon2id() {
        assertThat(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode("x"))
                .startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
    }

    /** Counts how many compare at once; the first four wait for each other. */
    static class Counting implements PasswordEncoder {
        final AtomicInteger compared = new AtomicInteger();
        final AtomicInteger now = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        final CountDownLatch full = new CountDownLatch(Passwords.AT_A_TIME);

        @Override
        public String encode(@Nullable CharSequence password) {
            return "$argon2id$";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.incrementAndGet();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            full.countDown();
            try {
                return full.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                now.decrementAndGet();
            }
        }
    }
}
