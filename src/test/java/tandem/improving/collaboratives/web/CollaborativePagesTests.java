package tandem.improving.collaboratives.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.testing.PageTest.RUTH;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.improving.collaboratives.CollaborativeRole;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.collaboratives.FindCollaboratives;
import tandem.improving.collaboratives.KickOff;
import tandem.improving.collaboratives.Listed;
import tandem.improving.collaboratives.NameForRole;
import tandem.improving.collaboratives.NamingService;
import tandem.improving.collaboratives.PlanCollaborative;
import tandem.improving.collaboratives.RoleHolder;
import tandem.learning.activities.ActivityCatalog;
import tandem.learning.activities.ActivityPage;
import tandem.learning.activities.ActivityService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.accounts.SignedInUser;
import tandem.people.organizations.Provider;
import tandem.people.organizations.ProviderService;
import tandem.platform.shared.NotFound;
import tandem.testing.PageTest;

@PageTest({
    CollaborativeController.class,
    CollaborativeListController.class,
    PeopleController.class
})
@Import({SourceActivities.class, CollaborativesSection.class})
class CollaborativePagesTests {
    static final UUID DIABETES = UUID.randomUUID();
    static final String HERE = "/collaboratives/" + DIABETES;
    static final ZoneId OHIO = ZoneId.of("America/New_York");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final SignedInUser STAFF =
            new SignedInUser(new Actor(UUID.randomUUID(), "Gloria", Set.of(Role.CE_STAFF)));

    @Autowired MockMvcTester mvc;
    @MockitoBean CollaborativeService collaboratives;
    @MockitoBean NamingService naming;
    @MockitoBean ActivityService activities;
    @MockitoBean ActivityCatalog catalog;

    @BeforeEach
    void aCollaborative(@Autowired ProviderService providers) {
        given(collaboratives.editable(eq(DIABETES), any())).willReturn(view());
        given(providers.provider())
                .willReturn(new Provider(0, "Erie", OHIO, null, "", "", "", "", ""));
    }

    @Test
    void theListOffersTheNextPageAndStaffABeginning() {
        given(collaboratives.list(any(), any()))
                .willReturn(
                        new Listed(List.of(view()), new FindCollaboratives.Place(TODAY, DIABETES)));
        assertThat(get("/collaboratives?q=a%26b", STAFF))
                .hasStatusOk()
                .bodyText()
                .contains("DSMES Referral Collaborative", "Begin a collaborative")
                .contains("q=a%26b&amp;after=2026-03-02_" + DIABETES);
        assertThat(get("/collaboratives", RUTH))
                .bodyText()
                .doesNotContain("Begin a collaborative")
                .contains("aria-current=\"page\">Collaboratives");
    }

    @Test
    void whoIsInNoneReadsWhatACollaborativeIs() {
        given(collaboratives.list(any(), any())).willReturn(new Listed(List.of(), null));
        assertThat(get("/collaboratives?after=nonsense", RUTH))
                .hasStatusOk()
                .bodyText()
                .contains("You are in no collaborative yet", "Look at the activities");
    }

    @Test
    void onlyStaffBeginOne() {
        assertThat(get("/collaboratives/new", RUTH)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/collaboratives/new", fields(), RUTH)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/collaboratives/new", STAFF)).hasStatusOk();
        then(collaboratives).shouldHaveNoInteractions();
    }

    @Test
    void aNewOneLeadsToNamingItsCoordinators() {
        given(collaboratives.found(any(), any())).willReturn(DIABETES);
        assertThat(post("/collaboratives/new", fields(), STAFF)).hasRedirectedUrl(HERE + "/people");
        then(collaboratives).should().found(plan(), STAFF.getActor());
    }

    @Test
    void datesInTheWrongOrderComeBackWithWhatWasTyped() {
        var fields = fields();
        fields.put("endsOn", "2026-01-01");
        fields.put("enrollmentClosesOn", "2026-01-01");
        assertThat(post("/collaboratives/new", fields, STAFF))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The last day has to come after the first one")
                .contains("Joining cannot close before it opens")
                .contains("value=\"2026-01-01\"", "DSMES Referral Collaborative");
    }

    @Test
    void anHourThatTheClocksSkipIsNotTaken() {
        var fields = fields();
        fields.put("kickOffOn", "2026-03-08");
        fields.put("kickOffAt", "02:30");
        assertThat(post("/collaboratives/new", fields, STAFF))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("this hour does not exist", "value=\"02:30\"");
    }

    @Test
    void whatIsNoNumberComesBackWithAllOtherFields() {
        var fields = fields();
        fields.put("kickOffMinutes", "ninety");
        assertThat(post("/collaboratives/new", fields, STAFF))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a whole number.", "value=\"DSMES Referral Collaborative\"");
    }

    @Test
    void nothingTypedIsAskedForField() {
        assertThat(post("/collaboratives/new", Map.of(), STAFF))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Give it a name.", "Choose a day.", "Say where it is.");
    }

    @Test
    void anActivityThatIsNotThereIsNoSource() {
        var fields = fields();
        fields.put("sourceActivityId", UUID.randomUUID().toString());
        assertThat(post("/collaboratives/new", fields, STAFF))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There is no such activity");
    }

    @Test
    void searchingForTheSourceKeepsWhatWasTypedAndSavesNothing() {
        given(catalog.list(any(), any())).willReturn(new ActivityPage(List.of(), null, null));
        var fields = fields();
        fields.put("step", "search");
        fields.put("activity", "diabetes");
        assertThat(post("/collaboratives/new", fields, STAFF))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"diabetes\"", "value=\"DSMES Referral Collaborative\"");
        then(collaboratives).shouldHaveNoInteractions();
    }

    @Test
    void coordinatorsSeeTheFormFilledAndOthersNothing() {
        assertThat(get(HERE + "/edit", RUTH))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2026-03-10\"", "value=\"12:00\"", "value=\"90\"");
        given(collaboratives.editable(any(), any())).willThrow(new NotFound("x", DIABETES));
        assertThat(get(HERE + "/edit", RUTH)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(HERE + "/edit", fields(), RUTH)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(HERE + "/people", RUTH)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aConflictShowsBothAndSavesTheNextTime() {
        willThrow(new OptimisticLockingFailureException("stale"))
                .given(collaboratives)
                .change(any(), any());
        var fields = fields();
        fields.put("version", "0");
        fields.put("aim", "My aim");
        assertThat(post(HERE + "/edit", fields, RUTH))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nothing is lost", "My aim", "Refer 35%")
                .containsPattern("name=\"version\" value=\"3\"|value=\"3\"[^>]*name=\"version\"");
    }

    @Test
    void namesSomebodyByEmail() {
        var fields = Map.of("email", "d.okafor@erieplains.example", "role", "COORDINATOR");
        assertThat(post(HERE + "/people", fields, RUTH)).hasRedirectedUrl(HERE + "/people");
        then(naming)
                .should()
                .name(
                        new NameForRole(
                                DIABETES,
                                CollaborativeRole.COORDINATOR,
                                "d.okafor@erieplains.example"),
                        RUTH.getActor());
    }

    @Test
    void aNameWithoutAnAddressOrRoleComesBack() {
        assertThat(post(HERE + "/people", Map.of("email", "daniel"), RUTH))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Type a whole email address", "Choose a role.", "value=\"daniel\"");
    }

    @Test
    void showsWhoIsNamedAndWhoseEmailIsStillUnproved() {
        given(naming.holders(any(), any()))
                .willReturn(
                        List.of(
                                holder("Daniel Okafor", "d.okafor@erieplains.example"),
                                holder(null, "new@erieplains.example")));
        assertThat(get(HERE + "/people", RUTH))
                .hasStatusOk()
                .bodyText()
                .contains("Daniel Okafor", "new@erieplains.example")
                .contains("has not signed in with this email yet", "End this role");
    }

    private static RoleHolder holder(@Nullable String name, String email) {
        return new RoleHolder(UUID.randomUUID(), CollaborativeRole.COORDINATOR, email, name, TODAY);
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", "DSMES Referral Collaborative");
        fields.put("aim", "Refer 35%");
        fields.put("zone", "America/New_York");
        fields.put("startsOn", "2026-03-02");
        fields.put("endsOn", "2027-03-02");
        fields.put("enrollmentOpensOn", "2026-02-02");
        fields.put("enrollmentClosesOn", "2026-03-20");
        fields.put("kickOffOn", "2026-03-10");
        fields.put("kickOffAt", "12:00");
        fields.put("kickOffMinutes", "90");
        fields.put("kickOffPlace", "Online");
        return fields;
    }

    private static PlanCollaborative plan() {
        var start = Instant.parse("2026-03-10T16:00:00Z");
        return new PlanCollaborative(
                "DSMES Referral Collaborative",
                "Refer 35%",
                OHIO,
                TODAY,
                TODAY.plusYears(1),
                LocalDate.of(2026, 2, 2),
                LocalDate.of(2026, 3, 20),
                new KickOff(start, start.plusSeconds(5400), "Online"),
                null);
    }

    private static CollaborativeView view() {
        var plan = plan();
        return new CollaborativeView(
                DIABETES,
                3,
                plan.name(),
                plan.aim(),
                plan.zone(),
                plan.startsOn(),
                plan.endsOn(),
                plan.enrollmentOpensOn(),
                plan.enrollmentClosesOn(),
                true,
                plan.kickOff(),
                null);
    }

    private MvcTestResult get(String address, SignedInUser who) {
        return mvc.get().uri(URI.create(address)).with(user(who)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields, SignedInUser who) {
        var request = mvc.post().uri(address).with(user(who)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
