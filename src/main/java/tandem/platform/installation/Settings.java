package tandem.platform.installation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** The settings that a real installation must bring itself. The demo needs none. */
final class Settings {
    private static final String EMBEDDED_SERVER =
            "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    private Settings() {}

    static void check(Environment settings) {
        if (settings.getProperty("tandem.demo", Boolean.class, false)) {
            if (isBlank(settings, "spring.datasource.url") && !hasEmbeddedServer()) {
                throw new CannotStart(
                        "SPRING_DATASOURCE_URL is missing: the embedded PostgreSQL of"
                                + " ./mvnw spring-boot:run is not part of the jar.");
            }
            return;
        }
        var missing = missing(settings);
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    String.join(", ", missing)
                            + (missing.size() == 1 ? " is" : " are")
                            + " missing; docs/operations.md says what belongs there. (The demo"
                            + " needs none of it: ./mvnw spring-boot:run.)");
        }
    }

    private static List<String> missing(Environment settings) {
        var missing = new ArrayList<String>();
        if (isBlank(settings, "spring.datasource.url") && !hasEmbeddedServer()) {
            missing.add("SPRING_DATASOURCE_URL");
        }
        if (isBlank(settings, "TANDEM_BASE_URL")
                && settings.getProperty("tandem.base-url", "http://localhost")
                        .startsWith("http://localhost")) {
            missing.add("TANDEM_BASE_URL");
        }
        if (isBlank(settings, "tandem.encryption.key")) {
            missing.add("TANDEM_ENCRYPTION_KEY");
        }
        if (isBlank(settings, "spring.mail.host")) {
            missing.add("SPRING_MAIL_HOST");
        }
        if (isBlank(settings, "tandem.mail.from")) {
            missing.add("TANDEM_MAIL_FROM");
        }
        return missing;
    }

    private static boolean isBlank(Environment settings, String name) {
        return settings.getProperty(name, "").isBlank();
    }

    private static boolean hasEmbeddedServer() {
        return ClassUtils.isPresent(EMBEDDED_SERVER, Settings.class.getClassLoader());
    }
}
