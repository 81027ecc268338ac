package tandem.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static tandem.learning.attendance.AttendanceFixtures.NOW;
import static tandem.learning.attendance.AttendanceFixtures.aSession;
import static tandem.testing.Actors.aDevice;
import static tandem.testing.Actors.anAccount;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tandem.learning.attendance.ListRoster.Show;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.accounts.KnownDevices;
import tandem.people.accounts.Role;
import tandem.people.accounts.SignedInUser;
import tandem.testing.PostgresTest;

/** A phone in the hall, from the QR code to the green page, on the whole application. */
@PostgresTest
@SpringBootTest
@AutoConfigureMockMvc
class CheckInPathTests {
    private static final Pattern OPENED = Pattern.compile("name=\"opened\" value=\"([^\"]+)\"");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired private MockMvc web;
    @Autowired private SessionCodes codes;
    @Autowired private PrintedCodes sheets;
    @Autowired private RoomLinks rooms;
    @Autowired private RosterService roster;
    @Autowired private KnownDevices devices;
    @Autowired private AccountService accounts;
    @Autowired private JdbcClient db;

    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // replaces the bean, is not read here
    @TestBean(name = "fixedClock", methodName = "movingClock")
    private Clock clock;

    private final AtomicReference<Instant> now = MovingClock.NOW;
    private RequestPostProcessor token;
    private Actor staff;
    private UUID session;

    static Clock movingClock() {
        return new MovingClock();
    }

    private static final class MovingClock extends Clock {
        static final AtomicReference<Instant> NOW = new AtomicReference<>(AttendanceFixtures.NOW);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(NOW.get());
        }
    }

    @BeforeEach
    void aSessionRuns() throws Exception {
        now.set(NOW);
        db.sql("update activities.session set scans_until = scans_from").update();
        db.sql("delete from limits.spent").update(); // the clock goes back between tests
        token = token();
        staff = anAccount(accounts, Role.CE_STAFF);
        session = aSession(db, staff.accountId(), NOW);
    }

    @Test
    void openingThePageWritesNothing() throws Exception {
        var code = codes.shown(session).code();
        var before = rowsOfAllTables();
        for (var device : List.of(aDevice(), aDevice())) {
            open(device, code);
        }
        var stranger = web.perform(get("/checkin/" + code)).andExpect(status().isOk()).andReturn();
        assertThat(stranger.getResponse().getCookie("SESSION")).isNull();
        assertThat(stranger.getResponse().getCookie(Device.COOKIE)).isNotNull();
        web.perform(get("/checkin")).andExpect(status().isOk());
        assertThat(rowsOfAllTables()).isEqualTo(before);
    }

    @Test
    void threeLinesAndSheIsIn() throws Exception {
        var phone = aDevice();
        var form = open(phone, code());
        assertThat(form).contains("Your scan at 5:00 a.m. Eastern counts");
        var green = page(phone, checkIn(phone, form, "nadia@farouk.example", "Nadia Farouk"));
        assertThat(green).contains("You are in.", "Nadia Farouk", "5:00 a.m. Eastern");
        assertThat(rows()).hasSize(1).allSatisfy(row -> assertThat(row.minutes()).isEqualTo(60));
    }

    @Test
    void theTimeOfTheScanCountsWhenTheCodeHasMovedOn() throws Exception {
        var phone = aDevice();
        now.set(NOW.plus(Duration.ofMinutes(29))); // in the grace
        var form = open(phone, code());
        now.set(NOW.plus(Duration.ofMinutes(50)));
        checkIn(phone, form, "nadia@farouk.example", "Nadia Farouk");
        assertThat(rows().getFirst().minutes()).isEqualTo(60);
        assertThat(rows().getFirst().scannedAt()).isEqualTo(NOW.plus(Duration.ofMinutes(29)));
    }

    @Test
    void aFormIsGoodForTwoHours() throws Exception {
        var phone = aDevice();
        var form = open(phone, code());
        now.set(NOW.plus(Duration.ofMinutes(119)));
        checkIn(phone, form, "nadia@farouk.example", "Nadia Farouk");
        var late = open(aDevice(), code());
        assertThat(late).contains("came after the end");
        now.set(NOW.plus(Duration.ofMinutes(121)));
        var refused =
                web.perform(sent(phone, form, "rahul@desai.example", "Rahul Desai"))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn();
        assertThat(body(refused)).contains("This form is too old");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aFormIsGoodOnItsOwnDeviceAlone() throws Exception {
        var form = open(aDevice(), code());
        web.perform(sent(aDevice(), form, "nadia@farouk.example", "Nadia Farouk"))
                .andExpect(status().isUnprocessableContent());
        web.perform(
                        sent(aDevice(), form, "nadia@farouk.example", "Nadia Farouk")
                                .param("opened", "x.y"))
                .andExpect(status().isUnprocessableContent());
        assertThat(rows()).isEmpty();
    }

    @Test
    void aCodeIsTakenForThreeMinutes() throws Exception {
        var code = code();
        now.set(NOW.plusSeconds(179));
        open(aDevice(), code);
        now.set(NOW.plusSeconds(180));
        var gone =
                web.perform(get("/checkin/" + code)).andExpect(status().isNotFound()).andReturn();
        assertThat(body(gone)).contains("That code opens nothing now");
    }

    @Test
    void aCodeIsTypedAsPeopleType() throws Exception {
        var code = code().toLowerCase(java.util.Locale.ROOT);
        var typed = code.substring(0, 3) + " - " + code.substring(3);
        var to =
                web.perform(get("/checkin").param("code", typed))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        var phone = aDevice();
        var form = web.perform(with(phone, get(java.net.URI.create(to)))).andReturn();
        checkIn(phone, body(form), "nadia@farouk.example", "Nadia Farouk");
        assertThat(rows().getFirst().means()).isEqualTo(Means.TYPED);
    }

    @Test
    void anOldCodeOfAnotherSessionNeverCountsHere() throws Exception {
        var other = aSession(db, staff.accountId(), NOW.minus(Duration.ofDays(3)));
        db.sql("update activities.session set scans_until = scans_from where id = ?")
                .param(other)
                .update();
        web.perform(get("/checkin/" + codes.shown(other).code())).andExpect(status().isNotFound());
    }

    @Test
    void whereTwoSessionsShowTheSameCodeSheIsAsked() throws Exception {
        var other = aSession(db, staff.accountId(), NOW);
        db.sql(
                        """
                        insert into attendance.session_code
                        select ?, secret, made_at from attendance.session_code where session_id = ?
                        """)
                .params(other, touched())
                .update();
        var phone = aDevice();
        var asked = body(web.perform(with(phone, get("/checkin/" + code()))).andReturn());
        assertThat(asked).contains("Which session are you at?").doesNotContain("name=\"opened\"");
        var chosen =
                web.perform(
                                with(phone, get("/checkin/" + code()))
                                        .param("session", other.toString()))
                        .andReturn();
        checkIn(phone, body(chosen), "nadia@farouk.example", "Nadia Farouk");
        assertThat(rows()).isEmpty();
        assertThat(rows(other)).hasSize(1);
    }

    @Test
    void aTypedEmailShowsAndChangesNothingOfItsOwner() throws Exception {
        var owner = anAccount(accounts);
        var hers = accounts.confirmedEmails(owner.accountId()).getFirst();
        var people = rowsOf("accounts", "learners", "mail", "audit");
        var known = wholeWay(aDevice(), hers);
        var unknown = wholeWay(aDevice(), "nobody-" + hers);
        assertThat(known).isEqualTo(unknown);
        assertThat(rowsOf("accounts", "learners", "mail", "audit")).isEqualTo(people);
        assertThat(rows()).hasSize(2).allSatisfy(row -> assertThat(row.personId()).isNull());
    }

    @Test
    void aSecondScanShowsNoName() throws Exception {
        var tablet = aDevice();
        checkIn(tablet, open(tablet, code()), "nadia@farouk.example", "Nadia Farouk");
        var again = open(tablet, code());
        assertThat(again)
                .contains("somebody was checked in at", "5:00 a.m. Eastern")
                .doesNotContain("Nadia", "farouk")
                .contains("btn-wide\" name=\"who\" value=\"same\"")
                .contains("btn-wide\" name=\"who\" value=\"other\"");
        var empty = body(web.perform(who(tablet, again, "other")).andReturn());
        assertThat(empty).contains("Your email").doesNotContain("Nadia", "farouk");
        checkIn(tablet, empty, "rahul@desai.example", "Rahul Desai");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void goingOnShowsNothingThatWasTyped() throws Exception {
        var tablet = aDevice();
        var mine = checkIn(tablet, open(tablet, code()), "nadia@farouk.example", "Nadia Farouk");
        var on =
                web.perform(who(tablet, open(tablet, code()), "same"))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        assertThat(on).isEqualTo(mine);
        assertThat(page(tablet, mine)).contains("You are in.").doesNotContain("Nadia", "farouk");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void whoComesAfterDoesNotReadTheNameBefore() throws Exception {
        var tablet = aDevice();
        var first = checkIn(tablet, open(tablet, code()), "nadia@farouk.example", "Nadia Farouk");
        var other = body(web.perform(who(tablet, open(tablet, code()), "other")).andReturn());
        checkIn(tablet, other, "rahul@desai.example", "Rahul Desai");
        assertThat(page(tablet, first)).doesNotContain("Nadia", "farouk");
    }

    @Test
    void twoScansAndTwoPressesAreOnePageAndOneRow() throws Exception {
        var phone = aDevice();
        var form = open(phone, code());
        var first = checkIn(phone, form, "nadia@farouk.example", "Nadia Farouk");
        assertThat(checkIn(phone, form, "nadia@farouk.example", "Nadia Farouk")).isEqualTo(first);
        assertThat(checkIn(phone, form, "someone@else.example", "Someone Else")).isEqualTo(first);
        var second = body(web.perform(who(phone, open(phone, code()), "other")).andReturn());
        assertThat(checkIn(phone, second, "nadia@farouk.example", "Nadia F")).isEqualTo(first);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void herOwnPhoneChecksHerInAndSignsInNobody() throws Exception {
        var phone = aDevice();
        var nadia = anAccount(accounts);
        devices.remember(phone, nadia, "iPhone");
        var form = open(phone, code());
        assertThat(form)
                .contains("Check in as Nadia Farouk", "Not you? Check in as yourself")
                .doesNotContain(accounts.confirmedEmails(nadia.accountId()).getFirst());
        var in =
                web.perform(who(phone, form, "me").param("profession", "NURSE"))
                        .andExpect(status().is3xxRedirection())
                        .andReturn();
        assertThat(in.getResponse().getCookie("SESSION")).isNull();
        assertThat(rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.personId()).isEqualTo(nadia.accountId());
                    assertThat(row.proved()).isFalse();
                });
        devices.revoke(devices.list(nadia).getFirst().id(), nadia);
        assertThat(open(phone, code())).doesNotContain("Nadia");
    }

    @Test
    void whoIsSignedInTapsOnce() throws Exception {
        var phone = aDevice();
        var nadia = anAccount(accounts);
        var signedIn = user(new SignedInUser(nadia));
        var form =
                body(
                        web.perform(with(phone, get("/checkin/" + code())).with(signedIn))
                                .andReturn());
        assertThat(form).contains("You are signed in as", "Check in as Nadia Farouk");
        web.perform(who(phone, form, "me").param("profession", "NURSE").with(signedIn))
                .andExpect(status().is3xxRedirection());
        assertThat(rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.personId()).isEqualTo(nadia.accountId());
                    assertThat(row.proved()).isTrue();
                });
    }

    @Test
    void aStrangeDeviceCannotTapForAnybody() throws Exception {
        var phone = aDevice();
        var form = open(phone, code());
        var page =
                body(web.perform(who(phone, form, "me").param("profession", "NURSE")).andReturn());
        assertThat(page).contains("Your email");
        assertThat(rows()).isEmpty();
    }

    @Test
    void afterTheEndSheSaysWhyAndTheOfficeDecides() throws Exception {
        var phone = aDevice();
        now.set(NOW.plus(Duration.ofMinutes(61)));
        var form = open(phone, code());
        var refused =
                web.perform(sent(phone, form, "nadia@farouk.example", "Nadia Farouk"))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn();
        assertThat(body(refused))
                .contains("Say in a line why", "value=\"nadia@farouk.example\"", "Nadia Farouk");
        var sent =
                sent(phone, form, "nadia@farouk.example", "Nadia Farouk")
                        .param("lateReason", "I was with a colleague in need");
        var green = web.perform(sent).andExpect(status().is3xxRedirection()).andReturn();
        assertThat(page(phone, Objects.requireNonNull(green.getResponse().getRedirectedUrl())))
                .contains("It is recorded.", "The CE office reads your reason");
        assertThat(rows().getFirst().lateReason()).isEqualTo("I was with a colleague in need");
        assertThat(rows().getFirst().minutes()).isZero();
    }

    @Test
    void anEarlyScanIsKept() throws Exception {
        now.set(NOW.minus(Duration.ofMinutes(90)));
        var phone = aDevice();
        var form = open(phone, code());
        assertThat(form).contains("You are early", "4:30 a.m. Eastern");
        checkIn(phone, form, "nadia@farouk.example", "Nadia Farouk");
        assertThat(rows().getFirst().minutes()).isEqualTo(60);
        assertThat(rows().getFirst().early()).isTrue();
    }

    @Test
    void aPrintedCodeMarksWhatItBringsAndCanBeEnded() throws Exception {
        var sheet = sheets.print(session, staff);
        var phone = aDevice();
        checkIn(phone, open(phone, sheet.code()), "nadia@farouk.example", "Nadia Farouk");
        assertThat(rows().getFirst().means()).isEqualTo(Means.PRINTED);
        sheets.end(session, staff);
        var ended =
                web.perform(get("/checkin/" + sheet.code()))
                        .andExpect(status().isGone())
                        .andReturn();
        assertThat(body(ended)).contains("no longer in use", "screen", "desk");
    }

    @Test
    void whatWasTypedWrongIsKeptAndSaid() throws Exception {
        var phone = aDevice();
        var refused =
                web.perform(sent(phone, open(phone, code()), "nadia at farouk", "  "))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn();
        assertThat(body(refused)).contains("nadia at farouk", "missing @ or dot", "Type your name");
        assertThat(rows()).isEmpty();
    }

    @Test
    void notYouUndoesAndKeepsTheTimeOfTheScan() throws Exception {
        var phone = aDevice();
        var mine = checkIn(phone, open(phone, code()), "nadia@farouk.example", "Nadia Farouk");
        now.set(NOW.plus(Duration.ofMinutes(40)));
        var to =
                web.perform(with(phone, post(mine + "/undoing")).with(token))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        assertThat(rows()).isEmpty();
        var form = web.perform(with(phone, get(java.net.URI.create(to)))).andReturn();
        checkIn(phone, body(form), "rahul@desai.example", "Rahul Desai");
        assertThat(rows().getFirst().scannedAt()).isEqualTo(NOW);
        web.perform(with(aDevice(), post(mine + "/undoing")).with(token))
                .andExpect(status().isNotFound());
    }

    @Test
    void anotherDeviceDoesNotSeeTheGreenPage() throws Exception {
        var phone = aDevice();
        var mine = checkIn(phone, open(phone, code()), "nadia@farouk.example", "Nadia Farouk");
        web.perform(with(aDevice(), get(mine))).andExpect(status().isNotFound());
    }

    @Test
    void theRoomsLinkShowsTheScreenUntilTheSessionIsOver() throws Exception {
        var first = rooms.make(session, staff);
        var link = rooms.make(session, staff);
        web.perform(get("/room/" + first.value())).andExpect(status().isNotFound());
        var screen =
                web.perform(get("/room/" + link.value()))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Refresh", "10"))
                        .andReturn();
        assertThat(body(screen)).contains("/checkin/" + code(), "<svg class=\"qr\"");
        now.set(NOW.plusSeconds(55));
        web.perform(get("/room/" + link.value())).andExpect(header().string("Refresh", "5"));
        now.set(NOW.plus(Duration.ofHours(1)));
        web.perform(get("/room/" + link.value())).andExpect(status().isNotFound());
    }

    @Test
    void theScreenIsForStaffAndTheSessionsFaculty() throws Exception {
        var elena = anAccount(accounts, Role.FACULTY);
        var screen = "/sessions/" + session + "/projector";
        web.perform(get(screen).with(user(new SignedInUser(staff)))).andExpect(status().isOk());
        web.perform(get(screen).with(user(new SignedInUser(elena))))
                .andExpect(status().isNotFound());
        AttendanceFixtures.teaches(db, session, elena.accountId());
        web.perform(get(screen).with(user(new SignedInUser(elena)))).andExpect(status().isOk());
        web.perform(get(screen)).andExpect(status().is3xxRedirection());
    }

    @Test
    void twoHundredPeopleFromOneAddressAreAllIn() throws Exception {
        var code = code();
        var people =
                IntStream.range(0, 200)
                        .<Callable<String>>mapToObj(i ->
                                () -> {
                                    var phone = aDevice();
                                    var form = open(phone, code);
                                    return checkIn(
                                            phone, form, "p" + i + "@hall.example", "Person " + i);
                                })
                        .toList();
        assertThat(atOnce(people)).doesNotHaveDuplicates().hasSize(200);
        assertThat(roster.list(new ListRoster(session, "", Show.EVERYONE, null), staff).checkedIn())
                .isEqualTo(200);
    }

    @Test
    void onePersonPressingTwentyTimesAtOnceIsOneVisitOnOnePage() throws Exception {
        var phone = aDevice();
        var form = open(phone, code());
        Callable<String> press = () -> checkIn(phone, form, "nadia@farouk.example", "Nadia");
        assertThat(Set.copyOf(atOnce(Collections.nCopies(20, press)))).hasSize(1);
        assertThat(rows()).hasSize(1);
    }

    /** As a browser has it: the test's own would keep it in an HTTP session for everybody. */
    private RequestPostProcessor token() throws Exception {
        var page = web.perform(get("/sign-in")).andReturn();
        var cookie = Objects.requireNonNull(page.getResponse().getCookie("csrf"));
        var found = TOKEN.matcher(body(page));
        assertThat(found.find()).isTrue();
        var value = found.group(1);
        return request -> {
            var has = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            request.setCookies(
                    Stream.concat(Stream.of(has), Stream.of(cookie)).toArray(Cookie[]::new));
            request.setParameter("_csrf", value);
            return request;
        };
    }

    private String wholeWay(Device device, String email) throws Exception {
        var form = open(device, code());
        var in = checkIn(device, form, email, "Nadia Farouk");
        return neutral(form) + neutral(page(device, in)) + neutral(open(device, code()));
    }

    /** Without what is drawn at random for each page. */
    private static String neutral(String page) {
        return page.replaceAll("value=\"[\\w.-]{30,}\"", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private String code() {
        return codes.shown(session).code();
    }

    /** The session, its secret made. */
    private UUID touched() {
        code();
        return session;
    }

    private String open(Device device, String code) throws Exception {
        return body(
                web.perform(with(device, get("/checkin/" + code)))
                        .andExpect(status().isOk())
                        .andReturn());
    }

    /** Where the green page lies. */
    private String checkIn(Device device, String form, String email, String name) throws Exception {
        var sent =
                web.perform(sent(device, form, email, name))
                        .andExpect(status().is3xxRedirection())
                        .andReturn();
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private MockHttpServletRequestBuilder sent(
            Device device, String form, String email, String name) {
        return with(device, post("/checkin/again"))
                .with(token)
                .param("opened", opened(form))
                .param("email", email)
                .param("name", name)
                .param("profession", "NURSE");
    }

    private MockHttpServletRequestBuilder who(Device device, String form, String who) {
        return with(device, post("/checkin/again"))
                .with(token)
                .param("opened", opened(form))
                .param("who", who);
    }

    private String page(Device device, String path) throws Exception {
        return body(web.perform(with(device, get(path))).andExpect(status().isOk()).andReturn());
    }

    private static MockHttpServletRequestBuilder with(
            Device device, MockHttpServletRequestBuilder request) {
        return request.cookie(new Cookie(Device.COOKIE, device.id()));
    }

    private static String opened(String form) {
        var found = OPENED.matcher(form);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String body(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    private List<RosterRow> rows() {
        return rows(session);
    }

    private List<RosterRow> rows(UUID of) {
        return roster.list(new ListRoster(of, "", Show.EVERYONE, null), staff).rows();
    }

    private String rowsOfAllTables() {
        return rowsOf(
                db.sql(
                                "select schema_name from information_schema.schemata where"
                                        + " schema_name !~ '^(pg_|inf.*schema)'")
                        .query(String.class)
                        .list()
                        .toArray(String[]::new));
    }

    private String rowsOf(String... schemas) {
        var tables =
                db.sql(
                                """
                                select format('%I.%I', schemaname, tablename) from pg_tables
                                where schemaname = any(?) and tablename <> 'flyway_schema_history' order by 1
                                """)
                        .param(schemas)
                        .query(String.class)
                        .list();
        var counts = new ArrayList<String>();
        for (var table : tables) {
            counts.add(table + db.sql("select count(*) from " + table).query(Long.class).single());
        }
        return String.join("\n", counts);
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
