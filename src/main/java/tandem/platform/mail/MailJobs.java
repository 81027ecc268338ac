package tandem.platform.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done about mail in the background; claimed in PostgreSQL, so by one instance. */
@Configuration(proxyBeanMethods = false)
class MailJobs {
    static final String SEND = "mail-send";

    private static final Duration WHEN_SOMETHING_ELSE_FAILS = Duration.ofMinutes(1);

    /** One job a mail, until it is sent or given up; the sender says when to come again. */
    @Bean
    Task<Void> mailSend(Sender sender) {
        return Tasks.custom(SEND, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(WHEN_SOMETHING_ELSE_FAILS))
                .onDeadExecutionRevive()
                .execute((mail, context) ->
                        sender.attempt(UUID.fromString(mail.getId()))
                                .<CompletionHandler<Void>>map(
                                        next -> (done, job) -> job.reschedule(done, next))
                                .orElseGet(OnCompleteRemove::new));
    }

    /** Letters whose code is of no use any more are forgotten, sent or not. */
    @Bean
    Task<Void> mailForget(Claims claims) {
        return Tasks.recurring("mail-forget", FixedDelay.ofMinutes(10))
                .execute((job, context) -> claims.forgetWhatIsOver());
    }
}
