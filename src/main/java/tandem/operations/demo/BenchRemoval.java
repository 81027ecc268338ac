package tandem.operations.demo;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Takes away what was laid out to be measured on. Ledgers refuse that to the application; it is
 * done as the owner, who migrates (docs/adr/0075).
 */
@Component
@Profile("demo")
class BenchRemoval {
    private static final Resource SCRIPT = new ClassPathResource("demo/bench-removal.sql");

    private static final String OWN_TABLES =
            """
            select string_agg(format('%I.%I', schemaname, tablename), ', ')
            from pg_tables where tableowner = current_user
            """;

    private final DataSource owner;

    BenchRemoval(Flyway flyway) {
        owner = flyway.getConfiguration().getDataSource();
    }

    /** All of it or nothing. */
    void run() {
        try (var connection = owner.getConnection()) {
            runIn(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The benchmark's rows were not removed", failed);
        }
    }

    private static void runIn(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        ScriptUtils.executeSqlScript(connection, SCRIPT);
        connection.commit();
    }

    /** As they are in a database that has held these rows for long; nothing dead is left behind. */
    void refreshStatistics() {
        var db = JdbcClient.create(owner);
        var tables = db.sql(OWN_TABLES).query(String.class).single();
        db.sql("vacuum (analyze) " + tables).update();
    }
}
