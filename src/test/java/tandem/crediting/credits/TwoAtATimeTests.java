package tandem.crediting.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TwoAtATimeTests {
    final TwoAtATime places = new TwoAtATime();
    final AtomicInteger drawing = new AtomicInteger();
    final CountDownLatch finish = new CountDownLatch(1);

    @Test
    void aThirdWaitsUntilOneOfTheTwoIsDone() throws InterruptedException {
        var threads =
                Stream.generate(() -> Thread.ofPlatform().start(this::draw)).limit(3).toList();
        await().until(() -> allStandStill(threads));
        assertThat(drawing).hasValue(2);
        finish.countDown();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(drawing).hasValue(3);
    }

    @Test
    void drawsInNoTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatIllegalStateException().isThrownBy(() -> places.draw(() -> "a PDF"));
        } finally {
            TransactionSynchronizationManager.clear();
        }
    }

    private static boolean allStandStill(List<Thread> threads) {
        return threads.stream()
                .map(Thread::getState)
                .allMatch(it -> it == Thread.State.WAITING || it == Thread.State.TIMED_WAITING);
    }

    private void draw() {
        places.draw(() -> {
            drawing.incrementAndGet();
            try {
                finish.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return "a PDF";
        });
    }
}
