package tandem.platform.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands promised mails to the job that sends them. The demo has no such job. */
@Component
class Outbox {
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;
    private final boolean demo;

    Outbox(
            ObjectProvider<Scheduler> scheduler,
            Clock clock,
            @Value("${tandem.demo:false}") boolean demo) {
        this.scheduler = scheduler;
        this.clock = clock;
        this.demo = demo;
    }

    boolean isDemo() {
        return demo;
    }

    /**
     * The job is a row in the same transaction, so it survives whatever happens next; after the
     * commit this instance is told to look at once instead of at its next round.
     */
    void sendAfterCommit(UUID deliveryId) {
        if (demo) {
            return;
        }
        scheduler.ifAvailable(jobs -> {
            jobs.scheduleIfNotExists(
                    new TaskInstance<Void>(MailJobs.SEND, deliveryId.toString()), clock.instant());
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            jobs.triggerCheckForDueExecutions();
                        }
                    });
        });
    }
}
