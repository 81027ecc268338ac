package tandem.people.accounts;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets what nobody came back for: drafts after 30 days, kept forms after an hour, old codes. */
@Configuration(proxyBeanMethods = false)
class AccountJobs {
    static final Duration DRAFTS = Duration.ofDays(30);
    static final Duration CODES = Duration.ofDays(1);

    @Bean
    Task<Void> accountsForget(JdbcClient db, Clock clock) {
        return Tasks.recurring("accounts-forget", FixedDelay.ofMinutes(30))
                .execute((job, context) -> forget(db, OffsetDateTime.now(clock)));
    }

    static void forget(JdbcClient db, OffsetDateTime now) {
        db.sql("delete from accounts.draft where saved_at < ?").param(now.minus(DRAFTS)).update();
        db.sql("delete from accounts.kept_form where expires_at <= ?").param(now).update();
        db.sql("delete from accounts.sign_in_code where expires_at < ?")
                .param(now.minus(CODES))
                .update();
    }
}
