package tandem.learning.attendance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that is too old to be sent again need not be remembered. */
@Configuration(proxyBeanMethods = false)
class AttendanceJobs {
    @Bean
    Task<Void> usedFormsForget(JdbcClient db, Clock clock) {
        return Tasks.recurring("attendance-forget-forms", FixedDelay.ofHours(1))
                .execute((job, context) ->
                        db.sql("delete from attendance.used_form where used_at < ?")
                                .param(VisitTable.utc(clock.instant().minus(OpenedForms.VALID)))
                                .update());
    }
}
