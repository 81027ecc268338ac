package tandem.crediting.credits;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tandem.platform.shared.TooManyRequests;

/**
 * Drawing a PDF keeps a processor busy for a quarter of a second: two are drawn at a time, the
 * others wait without a database connection (docs/adr/0052).
 */
@Component
class TwoAtATime {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore places = new Semaphore(2);

    /**
     * @throws TooManyRequests when no place came free in time
     */
    <T> T draw(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Drawn in a transaction, a PDF would hold a connection");
        }
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyRequests(PATIENCE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyRequests(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
