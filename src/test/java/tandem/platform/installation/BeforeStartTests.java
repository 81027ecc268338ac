package tandem.platform.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

class BeforeStartTests {
    @TempDir Path folder;

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (var other = new ServerSocket(0)) {
            var settings =
                    demo().withProperty("server.port", String.valueOf(other.getLocalPort()))
                            .withProperty("server.address", "127.0.0.1");
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> BeforeStart.check(settings))
                    .withMessage(
                            "Port %d of 127.0.0.1 is taken or not open to this user. Stop what uses it, or set SERVER_PORT."
                                    .formatted(other.getLocalPort()));
        }
    }

    @Test
    void startsOnAFreePortWithRoomOnTheDisk() {
        assertThatCode(() -> BeforeStart.check(demo().withProperty("server.port", "0")))
                .doesNotThrowAnyException();
    }

    @Test
    void saysThatTheDiskIsNearlyFull() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Disk.check(folder, 12))
                .withMessageStartingWith("Only 12 MB are free on the disk of " + folder);
    }

    @Test
    void saysThatNoPostgresqlAnswers() {
        var settings =
                demo().withProperty(
                                "spring.datasource.url",
                                "jdbc:postgresql://127.0.0.1:1/tandem?password=secret")
                        .withProperty("spring.datasource.username", "tandem");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> BeforeStart.check(settings))
                .withMessage(
                        "No PostgreSQL answers at jdbc:postgresql://127.0.0.1:1/tandem: check"
                                + " SPRING_DATASOURCE_URL and that it runs.");
    }

    @Test
    void saysThatPostgresqlIsTooOld() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Database.checkVersion(15, "15.18 (Debian 15.18-0+deb12u1)"))
                .withMessage(
                        "PostgreSQL 15.18 (Debian 15.18-0+deb12u1) is too old: Tandem needs 18 or newer.");
        assertThatCode(() -> Database.checkVersion(19, "19.1")).doesNotThrowAnyException();
    }

    @Test
    void turnsWhatFailsLaterIntoOneLineTooAndLeavesTheUnknownAlone() {
        assertThat(OneLine.line(new RuntimeException(new PortInUseException(8080))))
                .startsWith("Port 8080 is taken");
        assertThat(
                        OneLine.line(
                                new RuntimeException(
                                        new SQLException("could not extend file\nmore", "53100"))))
                .isEqualTo("The disk of PostgreSQL is full: could not extend file");
        assertThat(OneLine.line(new FileSystemException("data/x", null, "No space left on device")))
                .isEqualTo("The disk is full: data/x");
        assertThat(OneLine.line(new CannotStart("Because."))).isEqualTo("Because.");
        assertThat(OneLine.line(new IllegalStateException("a bug"))).isNull();
        assertThat(new OneLine().reportException(new IllegalStateException("a bug"))).isFalse();
    }

    private MockEnvironment demo() {
        return new MockEnvironment()
                .withProperty("tandem.demo", "true")
                .withProperty("tandem.data", folder.resolve("data/postgres").toString());
    }
}
