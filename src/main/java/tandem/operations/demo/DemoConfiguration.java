package tandem.operations.demo;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** Takes the clock's place, in the demo alone, and keeps a session running. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {
    @Bean
    @Primary
    SteppedClock steppedClock(@Qualifier("clock") Clock real) {
        return new SteppedClock(real);
    }

    @Bean
    RecurringTask<Void> nextDropIn(DemoTeller teller) {
        return Tasks.recurring("demo.next-drop-in", FixedDelay.of(Duration.ofMinutes(20)))
                .execute((instance, context) -> teller.openToday());
    }
}
