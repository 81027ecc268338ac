package tandem.platform.limits;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that count nothing any more are thrown away. */
@Configuration(proxyBeanMethods = false)
class LimitJobs {
    @Bean
    Task<Void> limitsForget(JdbcClient db, Clock clock) {
        return Tasks.recurring("limits-forget", FixedDelay.ofHours(1))
                .execute((job, context) ->
                        db.sql("delete from limits.spent where until < ?")
                                .param(OffsetDateTime.now(clock))
                                .update());
    }
}
