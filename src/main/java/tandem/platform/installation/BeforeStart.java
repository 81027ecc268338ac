package tandem.platform.installation;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Asks, before the first bean is made, for what would only fail later and at length: settings, a
 * free port, room on the disk, the right PostgreSQL. The embedded server is not asked, it is
 * started.
 */
public final class BeforeStart implements ApplicationListener<ApplicationContextInitializedEvent> {
    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        check(event.getApplicationContext().getEnvironment());
    }

    static void check(Environment settings) {
        Settings.check(settings);
        Stream.of("server.port", "management.server.port")
                .filter(settings::containsProperty)
                .forEach(port -> Ports.check(settings, port));
        var url = settings.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            Disk.check(Path.of(settings.getProperty("tandem.data", "data/postgres")));
        } else {
            Database.check(settings, url);
        }
    }
}
