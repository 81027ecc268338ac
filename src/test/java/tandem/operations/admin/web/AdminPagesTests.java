package tandem.operations.admin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.testing.Actors.anActor;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.people.accounts.AccountInvitations;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.FindPeople;
import tandem.people.accounts.InvitePerson;
import tandem.people.accounts.LastAdministrator;
import tandem.people.accounts.PeopleService;
import tandem.people.accounts.PersonInList;
import tandem.people.accounts.Role;
import tandem.people.accounts.RoleService;
import tandem.people.accounts.SignedInUser;
import tandem.people.organizations.Provider;
import tandem.people.organizations.ProviderService;
import tandem.platform.mail.Delivery;
import tandem.platform.mail.DeliveryState;
import tandem.platform.mail.MailService;
import tandem.testing.PageTest;

@PageTest({
    PeopleController.class,
    PersonController.class,
    PersonInvitationController.class,
    ProviderController.class,
    DeliveryController.class
})
class AdminPagesTests {
    static final UUID ID = UUID.fromString("0190d8a0-0000-7000-8000-000000000001");
    static final Actor SAM = anActor(Role.ADMIN);

    @Autowired MockMvcTester pages;
    @MockitoBean PeopleService people;
    @MockitoBean RoleService roles;
    @MockitoBean AccountInvitations invitations;
    @MockitoBean MailService mails;
    @Autowired AccountService accounts;
    @Autowired ProviderService providers;

    @BeforeEach
    void peter() {
        given(people.counts()).willReturn(new PeopleService.Counts(1284, 31));
        given(people.person(ID)).willReturn(person("Peter Lindqvist", Role.FACULTY));
        given(accounts.confirmedEmails(ID)).willReturn(List.of("peter@lakeshore.example"));
        given(providers.zone()).willReturn(ZoneId.of("America/New_York"));
        given(providers.provider()).willReturn(provider(3, "Erie Plains Institute"));
    }

    static Stream<Arguments> everyPageAndEveryOtherRole() {
        var pages =
                List.of(
                        "GET /admin",
                        "GET /admin/people",
                        "GET /admin/people/invitations",
                        "POST /admin/people/invitations",
                        "POST /admin/people/invitations/" + ID + "/end",
                        "GET /admin/people/" + ID,
                        "GET /admin/people/" + ID + "/roles",
                        "POST /admin/people/" + ID + "/roles",
                        "POST /admin/people/" + ID + "/lock",
                        "POST /admin/people/" + ID + "/lock/removal",
                        "POST /admin/people/" + ID + "/sign-ins/end",
                        "POST /admin/people/" + ID + "/password-link",
                        "GET /admin/provider",
                        "POST /admin/provider",
                        "GET /admin/mail",
                        "POST /admin/mail/" + ID + "/attempts");
        return Stream.of(Role.values())
                .filter(role -> role != Role.ADMIN)
                .flatMap(role -> pages.stream().map(page -> Arguments.of(role, page)));
    }

    @ParameterizedTest
    @MethodSource("everyPageAndEveryOtherRole")
    void areForNobodyElse(Role role, String page) {
        var call = page.split(" ", 2);
        var valid =
                Stream.of(
                        "name",
                        "accreditationStatement",
                        "designationStatement",
                        "participationStatement");
        var request =
                pages.method(HttpMethod.valueOf(call[0]))
                        .uri(call[1])
                        .param("email", "x@x.example")
                        .param("zone", "America/New_York")
                        .param("version", "1")
                        .param("give", "ADMIN");
        valid.forEach(field -> request.param(field, "x"));
        assertThat(request.with(user(new SignedInUser(anActor(role)))).with(csrf()))
                .hasStatus(FORBIDDEN);
        assertThat(request.with(csrf())).satisfies(AdminPagesTests::isDenied);
        verifyNoInteractions(people, roles, invitations, mails);
    }

    private static void isDenied(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).isIn(302, 403);
    }

    @Test
    void aVisitorSignsInFirst() {
        assertThat(pages.get().uri("/admin/people?q=peter"))
                .hasRedirectedUrl("/sign-in?continueTo=%2Fadmin%2Fpeople%3Fq%3Dpeter");
    }

    @Test
    void listsPeopleAPageAtATimeAndKeepsTheFilter() {
        var all =
                IntStream.rangeClosed(0, PeopleService.PAGE)
                        .mapToObj(i -> person("Person " + i, Role.LEARNER))
                        .toList();
        given(people.find(new FindPeople("é&b", Role.LEARNER, false, null))).willReturn(all);
        assertThat(get("/admin/people?q=é%26b&role=LEARNER&locked=false"))
                .hasStatus(OK)
                .bodyText()
                .contains("1,284 people, 31 with a staff role")
                .contains("Person 49")
                .doesNotContain("Person 50")
                .contains(
                        "after="
                                + all.get(49).id()
                                + "&amp;q=%C3%A9%26b&amp;role=LEARNER&amp;locked=false");
    }

    @Test
    void showsAChangeOfRolesBeforeItIsMade() {
        assertThat(get("/admin/people/" + ID + "/roles?roles=CE_STAFF"))
                .hasStatus(OK)
                .bodyText()
                .contains("Becomes: CE specialist", "Is no longer: Faculty", "ends every sign-in");
        assertThat(get("/admin/people/" + ID + "/roles?roles=FACULTY"))
                .bodyText()
                .contains("These are the roles already")
                .doesNotContain("name=\"give\"");
        verifyNoInteractions(roles);
    }

    @Test
    void changesRolesAndSaysSo() {
        assertThat(
                        pages.post()
                                .uri("/admin/people/" + ID + "/roles")
                                .param("give", "CE_STAFF")
                                .param("take", "FACULTY")
                                .with(user(new SignedInUser(SAM)))
                                .with(csrf()))
                .hasRedirectedUrl("/admin/people/" + ID);
        then(roles).should().change(ID, Set.of(Role.CE_STAFF), Set.of(Role.FACULTY), SAM);
    }

    @Test
    void saysWhyTheLastAdministratorStays() {
        willThrow(new LastAdministrator()).given(roles).lock(ID, SAM);
        assertThat(post("/admin/people/" + ID + "/lock"))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("Nobody else could administer", "Peter Lindqvist");
    }

    @Test
    void invites() {
        assertThat(
                        pages.post()
                                .uri("/admin/people/invitations")
                                .param("name", "Gloria Mendes")
                                .param("email", "gloria@erieplains.example")
                                .param("roles", "CE_STAFF", "FACULTY")
                                .with(user(new SignedInUser(SAM)))
                                .with(csrf()))
                .hasRedirectedUrl("/admin/people");
        then(invitations)
                .should()
                .invite(
                        new InvitePerson(
                                "Gloria Mendes",
                                "gloria@erieplains.example",
                                Set.of(Role.CE_STAFF, Role.FACULTY)),
                        SAM);
    }

    @Test
    void keepsWhatWasTypedWhenAnInvitationIsIncomplete() {
        assertThat(
                        pages.post()
                                .uri("/admin/people/invitations")
                                .param("name", "Gloria Mendes")
                                .param("email", "gloria")
                                .param("roles", "CE_STAFF")
                                .with(user(new SignedInUser(SAM)))
                                .with(csrf()))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Gloria Mendes\"", "not an email address")
                .containsPattern("value=\"CE_STAFF\" checked");
        verifyNoInteractions(invitations);
    }

    @Test
    void givesBothTextsToWhoSavesTheProviderSecond() {
        willThrow(new OptimisticLockingFailureException("stale"))
                .given(providers)
                .change(any(), any());
        assertThat(saveProvider("Erie Institute", "2"))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("Nothing is lost")
                .contains("value=\"Erie Institute\"")
                .contains("Stored: Erie Plains Institute")
                .contains("name=\"version\" value=\"3\"");
    }

    @Test
    void savesTheProvider() {
        assertThat(saveProvider("Erie Institute", "3")).hasRedirectedUrl("/admin/provider");
        then(providers)
                .should()
                .change(
                        argThat(it ->
                                it.version() == 3
                                        && it.name().equals("Erie Institute")
                                        && it.accmeProviderId() == null),
                        any());
    }

    @Test
    void logsMailWithItsFailureAndAButton() {
        given(mails.failedCount()).willReturn(1);
        given(mails.log(DeliveryState.FAILED, null))
                .willReturn(
                        List.of(
                                new Delivery(
                                        ID,
                                        "sign-in.code",
                                        "nadia@harlancreek.example",
                                        DeliveryState.FAILED,
                                        Instant.parse("2026-03-02T14:05:00Z"),
                                        5,
                                        null,
                                        "MailConnectException")));
        assertThat(get("/admin/mail?state=FAILED"))
                .hasStatus(OK)
                .bodyText()
                .contains("One was given up")
                .contains("Mon, Mar 2, 2026, 9:05 a.m. Eastern")
                .contains("5 tries, MailConnectException")
                .contains("/admin/mail/" + ID + "/attempts");
        assertThat(post("/admin/mail/" + ID + "/attempts")).hasRedirectedUrl("/admin/mail");
        then(mails).should().sendAgain(ID, SAM.accountId());
    }

    MvcTestResult get(String uri) {
        return pages.get()
                .uri(URI.create(uri.replace("é", "%C3%A9")))
                .with(user(new SignedInUser(SAM)))
                .exchange();
    }

    MvcTestResult post(String uri) {
        return pages.post().uri(uri).with(user(new SignedInUser(SAM))).with(csrf()).exchange();
    }

    MvcTestResult saveProvider(String name, String version) {
        return pages.post()
                .uri("/admin/provider")
                .param("version", version)
                .param("name", name)
                .param("zone", "America/New_York")
                .param("accmeProviderId", "")
                .param("accreditationStatement", "a")
                .param("designationStatement", "d")
                .param("participationStatement", "p")
                .with(user(new SignedInUser(SAM)))
                .with(csrf())
                .exchange();
    }

    static Provider provider(int version, String name) {
        return new Provider(
                version, name, ZoneId.of("America/New_York"), null, "a", "d", "p", "", "");
    }

    static PersonInList person(String name, Role... roles) {
        return new PersonInList(
                name.startsWith("Peter") ? ID : UUID.randomUUID(),
                name,
                "someone@lakeshore.example",
                List.of(roles),
                false,
                false,
                Instant.parse("2026-03-02T10:00:00Z"));
    }
}
