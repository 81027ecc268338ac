package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Device;
import tandem.people.accounts.Role;
import tandem.testing.Browser;
import tandem.testing.Browser.Answer;
import tandem.testing.PostgresTest;

/** The limits of checking in (docs/adr/0039), reached over HTTP; the clock stands still. */
@PostgresTest
@SpringBootTest(webEnvironment = RANDOM_PORT)
class CheckInLimitsTests {
    @Autowired SessionCodes codes;
    @Autowired AccountService accounts;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Browser browser;
    private UUID session;
    private String path;

    @BeforeEach
    void aSessionRuns() {
        db.sql("delete from limits.spent").update();
        db.sql("update activities.session set scans_until = scans_from").update();
        session = aSession(db, anAccount(accounts, Role.CE_STAFF).accountId(), NOW);
        path = "/checkin/" + codes.shown(session).code();
        browser = new Browser(port);
    }

    @Test
    void aHallOfAThousandIsInAndWhoComesNextKeepsWhatSheTyped() {
        for (int i = 0; i < 1000; i++) {
            assertThat(checkIn(newForm(), "p" + i + "@hall.example").status()).isEqualTo(302);
        }
        var refused = checkIn(newForm(), "last@hall.example");
        assertRefused(refused);
        assertThat(refused.text()).contains("What you typed is still here", "wait 1 seconds");
        assertThat(visits()).isEqualTo(1000);
        db.sql("delete from limits.spent").update(); // a minute later
        assertThat(browser.submit(refused, path).status()).isEqualTo(302);
        assertThat(visits()).isEqualTo(1001);
    }

    @Test
    void oneDeviceChecksInSixtyAtATime() {
        var form = newForm();
        for (int i = 0; i < 60; i++) {
            assertThat(checkIn(form, "p" + i + "@tablet.example").status()).isEqualTo(302);
        }
        assertRefused(checkIn(form, "p60@tablet.example"));
        assertThat(checkIn(newForm(), "p61@tablet.example").status())
                .as("another device of the same address")
                .isEqualTo(302);
    }

    @Test
    void oneEmailIsTakenTwentyTimes() {
        for (int i = 0; i < 20; i++) {
            assertThat(checkIn(newForm(), "same@hall.example").status()).isEqualTo(302);
        }
        assertRefused(checkIn(newForm(), "Same@Hall.example"));
        assertThat(checkIn(newForm(), "other@hall.example").status()).isEqualTo(302);
    }

    @Test
    void codesThatOpenNothingAreTriedThirtyTimesOnADevice() {
        for (int i = 0; i < 30; i++) {
            assertThat(browser.get("/checkin/ZZZZZ0").status()).isEqualTo(404);
        }
        assertRefused(browser.get("/checkin/ZZZZZ0"));
        assertThat(browser.get(path).status()).as("a code that opens").isEqualTo(200);
    }

    private String newForm() {
        browser.cookies().put(Device.COOKIE, aDevice().id());
        var opened = browser.get(path).page().selectFirst("input[name=opened]");
        return Objects.requireNonNull(opened).val();
    }

    private Answer checkIn(String opened, String email) {
        return browser.post(
                path, "opened", opened, "email", email, "name", "Lin Chen", "profession", "NURSE");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.text()).contains("A little too fast");
    }

    private int visits() {
        return db.sql("select count(*) from attendance.visit where session_id = ?")
                .param(session)
                .query(Integer.class)
                .single();
    }
}
