package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aScan;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tandem.learning.attendance.ListRoster.Show;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.accounts.SignedInUser;
import tandem.people.learners.Profession;
import tandem.testing.PostgresTest;

/** The desk: who is here, and what staff do about it. */
@PostgresTest
@SpringBootTest
@AutoConfigureMockMvc
class RosterPagesTests {
    @Autowired private MockMvc web;
    @Autowired private Visits visits;
    @Autowired private RosterService roster;
    @Autowired private AccountService accounts;
    @Autowired private JdbcClient db;

    private Actor staff;
    private UUID session;
    private String page;

    @BeforeEach
    void aSessionRuns() {
        staff = anAccount(accounts, Role.CE_STAFF);
        session = aSession(db, staff.accountId(), NOW);
        page = "/sessions/" + session + "/roster";
    }

    @Test
    void whatWaitsForStaffStandsOnTop() throws Exception {
        var phone = aDevice();
        visits.open(aScan(session, phone, "rahul@desai.example"));
        visits.open(aScan(session, phone, "meera@desai.example"));
        visits.open(aScan(session, "nadia@farouk.example"));
        assertThat(read(page))
                .contains("3 checked in, 2 need you", "Several people on one device")
                .contains("nadia@farouk.example");
        assertThat(read(page + "?show=NEED_YOU")).doesNotContain("nadia@farouk.example");
        assertThat(read(page + "?q=rahul")).contains("rahul@desai.example");
    }

    @Test
    void everyStepIsTakenByItsOwnForm() throws Exception {
        var phone = aDevice();
        visits.open(aScan(session, phone, "rahul@desai.example"));
        visits.open(aScan(session, phone, "meera@desai.example"));
        var visit = page + "/" + row("rahul@desai.example").visitId();
        for (var act : List.of("", "/confirmation", "/minutes", "/vouching", "/ending")) {
            assertThat(read(visit + act)).contains("rahul@desai.example");
        }
        send(post(visit + "/confirmation").param("reason", "Siblings").param("everybody", "true"));
        assertThat(row("meera@desai.example").waits()).isFalse();
        send(post(visit + "/minutes").param("reason", "Left").param("minutes", "30"));
        assertThat(row("rahul@desai.example").minutes()).isEqualTo(30);
        send(post(visit + "/vouching").param("reason", "I saw him").param("account", "new"));
        assertThat(row("rahul@desai.example").vouched()).isTrue();
        send(post(visit + "/ending").param("reason", "A mistake"));
        assertThat(read(page)).doesNotContain("rahul@desai.example");
        assertThat(read(page + "?show=UNDONE")).contains("rahul@desai.example");
        assertThat(read(visit)).contains("A mistake");
    }

    @Test
    void aLateRequestIsGrantedOrRefused() throws Exception {
        session = aSession(db, staff.accountId(), NOW.minus(Duration.ofHours(2)));
        page = "/sessions/" + session + "/roster";
        visits.open(aScan(session, "late@one.example"));
        visits.open(aScan(session, "late@two.example"));
        var one = page + "/" + row("late@one.example").visitId() + "/late-decision";
        assertThat(read(one)).contains("0 of 3 granted");
        send(post(one).param("reason", "On call").param("minutes", "45"));
        assertThat(row("late@one.example").minutes()).isEqualTo(45);
        var two = page + "/" + row("late@two.example").visitId() + "/late-decision";
        send(post(two).param("reason", "Was not there").param("refuse", "true"));
        assertThat(row("late@two.example").minutes()).isZero();
        assertThat(row("late@two.example").waits()).isFalse();
    }

    @Test
    void withoutAReasonNothingHappensAndNothingTypedIsLost() throws Exception {
        visits.open(aScan(session, "nadia@farouk.example"));
        var visit = page + "/" + row("nadia@farouk.example").visitId();
        var again =
                web.perform(as(staff, post(visit + "/minutes")).param("minutes", "31"))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn();
        assertThat(again.getResponse().getContentAsString()).contains("Say why", "value=\"31\"");
        web.perform(as(staff, post(visit + "/vouching")).param("reason", "x"))
                .andExpect(status().isUnprocessableContent());
        assertThat(row("nadia@farouk.example").minutes()).isEqualTo(60);
    }

    @Test
    void aWalkInIsCheckedIn() throws Exception {
        assertThat(read(page + "/walk-in")).contains("Check in a walk-in");
        send(
                post(page + "/walk-in")
                        .param("name", "Ana Ruiz")
                        .param("email", "ana@ruiz.example")
                        .param("profession", "NURSE"));
        assertThat(read(page)).contains("Ana Ruiz", "At the desk");
        web.perform(
                        as(staff, post(page + "/walk-in"))
                                .param("name", "Ana Ruiz")
                                .param("email", "x@y.example")
                                .param("profession", "NURSE")
                                .param("minutes", "60"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theTableRunsNoFormula() throws Exception {
        var scan = aScan(session, "nadia@farouk.example");
        visits.open(
                new CheckIn(
                        session,
                        scan.device(),
                        scan.nonce(),
                        "formula@x.example",
                        "=HYPERLINK(1)",
                        Profession.NURSE,
                        Means.QR,
                        NOW,
                        null));
        var csv =
                web.perform(as(staff, get(page + ".csv")))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse();
        assertThat(csv.getContentAsString()).contains("'=HYPERLINK(1)", "5:00 a.m. Eastern");
        assertThat(csv.getHeader("Content-Disposition")).contains("attachment", ".csv");
    }

    @Test
    void theSheetAndTheRoomsLinkAreMadeAndEnded() throws Exception {
        var sheet = "/sessions/" + session + "/sheet";
        assertThat(read(sheet)).contains("No sheet is in use");
        web.perform(as(staff, post(sheet))).andExpect(redirectedUrl(sheet));
        assertThat(read(sheet)).contains("<svg class=\"qr sheet-qr\"", "brought 0 visits");
        web.perform(as(staff, post(sheet + "/ending"))).andExpect(redirectedUrl(sheet));
        assertThat(read(sheet)).contains("No sheet is in use");
        var made =
                web.perform(as(staff, post("/sessions/" + session + "/room-link")))
                        .andExpect(status().isOk())
                        .andReturn();
        assertThat(made.getResponse().getContentAsString()).contains("/room/");
    }

    @Test
    void facultyReadAndChangeNothing() throws Exception {
        var elena = anAccount(accounts, Role.FACULTY);
        AttendanceFixtures.teaches(db, session, elena.accountId());
        visits.open(aScan(session, "nadia@farouk.example"));
        var seen = web.perform(as(elena, get(page))).andExpect(status().isOk()).andReturn();
        assertThat(seen.getResponse().getContentAsString())
                .contains("Nadia Farouk")
                .doesNotContain("nadia@farouk.example", "Check in a walk-in", "room-link");
        var visit = page + "/" + row("nadia@farouk.example").visitId();
        for (var request :
                List.of(
                        get(visit),
                        get(page + ".csv"),
                        get(page + "/walk-in"),
                        post(visit + "/ending").param("reason", "No"),
                        post("/sessions/" + session + "/sheet"))) {
            web.perform(as(elena, request)).andExpect(status().isForbidden());
        }
    }

    @Test
    void forEverybodyElseNothingIsThere() throws Exception {
        visits.open(aScan(session, "nadia@farouk.example"));
        var visit = page + "/" + row("nadia@farouk.example").visitId();
        for (var other :
                List.of(
                        anAccount(accounts),
                        anAccount(accounts, Role.FACULTY),
                        anAccount(accounts, Role.ADMIN),
                        anAccount(accounts, Role.INFORMATICS))) {
            for (var request :
                    List.of(
                            get(page),
                            get(page + ".csv"),
                            get(visit),
                            get(visit + "/vouching"),
                            get(page + "/walk-in"),
                            get("/sessions/" + session + "/sheet"),
                            get("/sessions/" + session + "/projector"),
                            post(visit + "/ending").param("reason", "No"),
                            post(visit + "/vouching").param("reason", "No").param("account", "new"),
                            post("/sessions/" + session + "/room-link"),
                            post("/sessions/" + session + "/sheet"))) {
                web.perform(as(other, request)).andExpect(status().isNotFound());
            }
        }
        assertThat(row("nadia@farouk.example").personId()).isNull();
    }

    private String read(String path) throws Exception {
        return web.perform(as(staff, get(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void send(MockHttpServletRequestBuilder request) throws Exception {
        web.perform(as(staff, request)).andExpect(redirectedUrl(page));
    }

    private static MockHttpServletRequestBuilder as(
            Actor actor, MockHttpServletRequestBuilder request) {
        return request.with(user(new SignedInUser(actor))).with(csrf());
    }

    private RosterRow row(String email) {
        return roster.list(new ListRoster(session, email, Show.EVERYONE, null), staff)
                .rows()
                .getFirst();
    }
}
