package tandem.platform.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Does the configured PostgreSQL answer, let us in, and is it new enough? */
final class Database {
    private static final int OLDEST = 18;
    private static final String SECONDS_TO_WAIT = "10";

    private Database() {}

    static void check(Environment settings, String url) {
        var user = settings.getProperty("spring.datasource.username", "");
        var password = settings.getProperty("spring.datasource.password", "");
        check(url, user, password, "SPRING_DATASOURCE_PASSWORD");
        var owner = settings.getProperty("spring.flyway.user", "");
        if (StringUtils.hasText(owner)) {
            var address = settings.getProperty("spring.flyway.url", url);
            var secret = settings.getProperty("spring.flyway.password", "");
            check(address, owner, secret, "SPRING_FLYWAY_PASSWORD");
        }
    }

    private static void check(String url, String user, String password, String setting) {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", SECONDS_TO_WAIT);
        login.setProperty("loginTimeout", SECONDS_TO_WAIT);
        try (var database = DriverManager.getConnection(url, login)) {
            checkVersion(database.getMetaData().getDatabaseMajorVersion(), version(database));
        } catch (SQLException failure) {
            throw new CannotStart(line(failure, withoutSecrets(url), user, setting), failure);
        }
    }

    private static String version(Connection database) throws SQLException {
        return database.getMetaData().getDatabaseProductVersion();
    }

    static void checkVersion(int major, String version) {
        if (major < OLDEST) {
            throw new CannotStart(
                    "PostgreSQL %s is too old: Tandem needs %d or newer."
                            .formatted(version, OLDEST));
        }
    }

    /** By SQLSTATE, which says the same in every language the server may speak. */
    private static String line(SQLException failure, String url, String user, String setting) {
        var state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "28P01", "28000" ->
                    "PostgreSQL at %s does not let %s in: check %s.".formatted(url, user, setting);
            case "3D000" ->
                    "PostgreSQL at %s has no such database; db/README.md says how to make it."
                            .formatted(url);
            case "53300" ->
                    "PostgreSQL at %s takes no more connections (max_connections).".formatted(url);
            case "57P03" -> "PostgreSQL at %s is still starting; try again.".formatted(url);
            default ->
                    state.startsWith("08")
                            ? "No PostgreSQL answers at %s: check SPRING_DATASOURCE_URL and that it runs."
                                    .formatted(url)
                            : "PostgreSQL at %s refuses: %s (%s)."
                                    .formatted(url, firstLine(failure), state);
        };
    }

    static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
    }

    /** A URL may carry a password behind its question mark. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
