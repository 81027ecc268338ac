package tandem.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tandem.platform.installation.CannotStart;

/** One server on one folder, as {@code ./mvnw spring-boot:run} uses it, from first to last. */
class EmbeddedDatabaseTests {
    @TempDir Path folder;

    @Test
    void keepsWhatWasSavedThroughEverything() throws Exception {
        Path program;
        try (var first = EmbeddedDatabase.open(folder)) {
            as(EmbeddedDatabase.OWNER, first).sql("create table public.kept (note text)").update();
            as(EmbeddedDatabase.APPLICATION, first)
                    .sql("insert into public.kept values ('saved')")
                    .update();
            isSafe(first);
            isForOneAtATime();
            program = programOfServer();
        }
        var orphan = leftRunning(program);
        try (var second = EmbeddedDatabase.open(folder)) {
            assertThat(orphan.isAlive()).as("the orphan was stopped").isFalse();
            assertThat(
                            as(EmbeddedDatabase.APPLICATION, second)
                                    .sql("select note from public.kept")
                                    .query(String.class)
                                    .single())
                    .isEqualTo("saved");
        }
        Files.writeString(folder.resolve("server/PG_VERSION"), "17\n");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedDatabase.open(folder))
                .withMessageContaining("was written by PostgreSQL 17, this Tandem brings 18");
    }

    private void isSafe(EmbeddedDatabase database) throws Exception {
        var db = as(EmbeddedDatabase.APPLICATION, database);
        for (var setting : new String[] {"fsync", "synchronous_commit", "data_checksums"}) {
            assertThat(db.sql("show " + setting).query(String.class).single())
                    .as(setting)
                    .isEqualTo("on");
        }
        assertThat(db.sql("show password_encryption").query(String.class).single())
                .isEqualTo("scram-sha-256");
        assertThatExceptionOfType(DataAccessException.class)
                .as("the application owns nothing")
                .isThrownBy(() -> db.sql("drop table public.kept").update());
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() ->
                        DriverManager.getConnection(database.url(), "postgres", "guessed").close());
        assertThat(mode(folder.resolve("password"))).isEqualTo("rw-------");
        assertThat(mode(folder)).isEqualTo("rwx------");
    }

    private void isForOneAtATime() {
        // The same JVM holds the lock, which the JVM itself tells in another way.
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> EmbeddedDatabase.open(folder));
    }

    /** Unpacked once a JVM, wherever the first server of this JVM was told to. */
    private Path programOfServer() throws Exception {
        var pid = Files.readAllLines(folder.resolve("server/postmaster.pid")).getFirst().trim();
        return Path.of(
                ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(server -> server.info().command())
                        .orElseThrow());
    }

    /** As after a kill -9 of the JVM: PostgreSQL goes on, its pid file stays. */
    private Process leftRunning(Path program) throws Exception {
        var server = folder.resolve("server");
        var log = folder.resolve("orphan.log").toFile();
        var orphan =
                new ProcessBuilder(asAnybodyButRoot(program, server))
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        var pidFile = server.resolve("postmaster.pid");
        for (int i = 0;
                i < 100 && !(Files.exists(pidFile) && Files.readString(pidFile).contains("ready"));
                i++) {
            orphan.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return orphan;
    }

    private static String[] asAnybodyButRoot(Path program, Path server) {
        return "root".equals(System.getProperty("user.name"))
                ? new String[] {"unshare", "-U", program.toString(), "-D", server.toString()}
                : new String[] {program.toString(), "-D", server.toString()};
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static JdbcClient as(String user, EmbeddedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), user, database.password()));
    }
}
