package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.learning.attendance.EvaluationFixtures.code;
import static tandem.learning.attendance.EvaluationFixtures.objectives;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Device;
import tandem.people.accounts.Role;
import tandem.platform.mail.Mailbox;
import tandem.testing.Browser;
import tandem.testing.PostgresTest;

/** From the green page to a visit that is hers, without scripts, on the whole application. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EvaluationPathTests {
    @Autowired Visits visits;
    @Autowired AccountService accounts;
    @Autowired Mailbox mails;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Browser phone;
    private List<UUID> objectives;
    private UUID session;
    private String email;
    private String visit;

    @BeforeEach
    void sheCheckedInAtASessionThatIsOver() {
        var staff = anAccount(accounts, Role.CE_STAFF);
        session = aSession(db, staff.accountId(), NOW.minus(Duration.ofHours(1)));
        objectives = objectives(db, session, "Refer at diagnosis", "Write an order that gets paid");
        email = UUID.randomUUID() + "@path.example";
        checksIn();
    }

    private void checksIn() {
        phone = new Browser(port);
        var device = aDevice();
        phone.cookies().put(Device.COOKIE, device.id());
        var scan = aScan(session, device, email, NOW.minus(Duration.ofMinutes(55)));
        visit = "/checkin/visits/" + visits.open(scan).id();
    }

    @Test
    void theGreenPageTwoPagesAndACodeMakeItHers() {
        assertThat(phone.get(visit).text()).contains("You are in.", "How was it?");
        assertThat(firstPage().location()).endsWith("/commitments");
        assertThat(phone.get(visit + "/commitments").text()).contains("Refer at diagnosis");
        assertThat(secondPage().location()).endsWith("/code");
        assertThat(phone.get(visit + "/code").text()).contains("Sent to " + email);
        var right = phone.post(visit + "/code", "code", code(mails, email));
        assertThat(right.location()).endsWith("/done");
        assertThat(phone.get(visit + "/done").text())
                .contains("Done. Thank you.", "Ask for a warm hand-off");
        assertThat(owner()).isEqualTo(accounts.idByConfirmedEmail(email).orElseThrow());
    }

    @Test
    void readAtHomeNothingIsLost() {
        phone.get(visit);
        firstPage();
        secondPage();
        var onThePhone = code(mails, email);
        var home = new Browser(port);
        home.get("/sign-in");
        home.post("/sign-in", "email", email);
        home.get("/sign-in/code");
        home.post("/sign-in/code", "code", code(mails, email, onThePhone));
        home.get("/sign-in/name"); // the address is new to us
        home.post("/sign-in/name", "name", "Nadia Farouk");
        var question = home.get("/unclaimed-visits");
        assertThat(question.text())
                .contains("Was this you?", "Nadia Farouk", "Refer early")
                .doesNotContain("warm hand-off"); // no answers
        var id = visit.substring(visit.lastIndexOf('/') + 1);
        var yes = home.submit(question, "/unclaimed-visits/" + id + "/attachment");
        assertThat(home.get(yes.location()).text()).contains("Done. Thank you.");
        assertThat(owner()).isNotNull();
    }

    @Test
    void anotherBrowserFindsNothing() {
        var stranger = new Browser(port);
        stranger.get("/sign-in");
        for (var page : List.of("", "/evaluation", "/commitments", "/code", "/email", "/done")) {
            assertThat(stranger.get(visit + page).status()).isEqualTo(404);
        }
        for (var page : List.of("/evaluation", "/commitments", "/codes", "/drafts/JUDGE")) {
            assertThat(
                            stranger.post(visit + page, "freeOfBias", "true", "join", "NOT_NOW")
                                    .status())
                    .isEqualTo(404);
        }
        assertThat(stranger.post(visit + "/code", "code", "123456").status()).isEqualTo(404);
        assertThat(stranger.post(visit + "/email", "email", "a@b.example").status()).isEqualTo(404);
    }

    /** Who guesses codes for somebody's address may take a new browser each time: it is counted. */
    @Test
    void fortyTriesADayAreAllForOneAddressWhateverVisitTheyComeFrom() {
        for (int browser = 0; browser < 8; browser++) {
            evaluatesAgain();
            for (int guess = 0; guess < 5; guess++) {
                assertThat(guess()).isEqualTo(422);
            }
        }
        evaluatesAgain();
        assertThat(guess()).isEqualTo(429);
    }

    private void evaluatesAgain() {
        checksIn();
        phone.get(visit);
        firstPage();
        secondPage();
    }

    private int guess() {
        return phone.post(visit + "/code", "code", "000000").status();
    }

    private Browser.Answer firstPage() {
        return phone.post(
                visit + "/evaluation",
                "ratings[0].objective",
                objectives.getFirst().toString(),
                "ratings[0].value",
                "4",
                "ratings[1].objective",
                objectives.getLast().toString(),
                "ratings[1].value",
                "5",
                "freeOfBias",
                "true");
    }

    private Browser.Answer secondPage() {
        return phone.post(
                visit + "/commitments",
                "objectives",
                objectives.getFirst().toString(),
                "own1",
                "Ask for a warm hand-off",
                "strength",
                "4",
                "shareCommitments",
                "true",
                "barriers",
                "VISIT_TOO_SHORT",
                "join",
                "ENROLL_ME");
    }

    private UUID owner() {
        return db.sql(
                        "select person_id from attendance.visit where email = ? and proved_at is not null")
                .param(email)
                .query(UUID.class)
                .single();
    }
}
