package tandem.operations.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** Takes the clock's place, in the demo alone. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {
    @Bean
    @Primary
    SteppedClock steppedClock(@Qualifier("clock") Clock real) {
        return new SteppedClock(real);
    }
}
