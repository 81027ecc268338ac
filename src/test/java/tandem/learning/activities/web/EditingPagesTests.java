package tandem.learning.activities.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.learning.activities.web.Samples.ACTIVITY;
import static tandem.learning.activities.web.Samples.NOON;
import static tandem.learning.activities.web.Samples.PERSON;
import static tandem.learning.activities.web.Samples.SESSION;
import static tandem.testing.Actors.anActor;
import static tandem.testing.PageTest.RUTH;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import tandem.learning.activities.ActivityService;
import tandem.learning.activities.AgendaItem;
import tandem.learning.activities.ChangeSession;
import tandem.learning.activities.ContentPeople;
import tandem.learning.activities.Designations;
import tandem.learning.activities.Disclose;
import tandem.learning.activities.EditingFrames;
import tandem.learning.activities.Refusals;
import tandem.learning.activities.Scheduling;
import tandem.learning.activities.SetAgenda;
import tandem.learning.activities.WriteObjectives;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Person;
import tandem.people.accounts.Role;
import tandem.people.accounts.SignedInUser;
import tandem.people.organizations.Provider;
import tandem.people.organizations.ProviderService;
import tandem.platform.shared.Refused;
import tandem.testing.PageTest;

@PageTest({
    ActivityEditController.class,
    ActivitySessionController.class,
    ContentPeopleController.class,
    DesignationController.class,
    PublicationController.class
})
class EditingPagesTests {
    static final SignedInUser STAFF = new SignedInUser(anActor(Role.CE_STAFF));
    static final String AT = "/activities/" + ACTIVITY;

    @Autowired MockMvcTester mvc;
    @Autowired AccountService accounts;
    @MockitoBean ActivityService activities;
    @MockitoBean Scheduling scheduling;
    @MockitoBean ContentPeople people;
    @MockitoBean Designations designations;
    @MockitoBean EditingFrames frames;
    @Autowired ProviderService providers;
    @MockitoBean Clock clock;

    @BeforeEach
    void anActivity() {
        given(frames.frame(any(), any(), any())).willReturn(Samples.editing());
        given(clock.instant()).willReturn(NOON.minus(Duration.ofDays(1)));
        given(clock.getZone()).willReturn(ZoneOffset.UTC);
        given(providers.name()).willReturn("Erie Plains");
        given(providers.provider())
                .willReturn(
                        new Provider(0, "Erie Plains", Samples.EASTERN, null, "", "", "", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/edit",
                "/visit",
                "/objectives",
                "/sessions",
                "/sessions/new",
                "/people",
                "/people/new",
                "/credit",
                "/publication"
            })
    void showsStaffWhatBlocksPublishingOnEachPage(String page) {
        assertThat(mvc.get().uri(AT + page).with(user(STAFF)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "One thing blocks publishing",
                        "href=\"" + AT + "/people/" + PERSON + "\">Thomas Birk, RDN is not cleared",
                        "Foot exam in ten minutes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/edit",
                "/visit",
                "/objectives",
                "/sessions",
                "/sessions/new",
                "/people",
                "/people/new",
                "/credit",
                "/publication"
            })
    void isClosedToEverybodyElse(String page) {
        assertThat(mvc.get().uri(AT + page).with(user(RUTH))).hasStatus(HttpStatus.FORBIDDEN);
        then(frames).shouldHaveNoInteractions();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/edit",
                "/visit",
                "/objectives",
                "/sessions/new",
                "/people/new",
                "/credit",
                "/credit/statements",
                "/publication",
                "/publication/withdrawal",
                "/publication/archive"
            })
    void takesNothingFromEverybodyElse(String page) {
        assertThat(mvc.post().uri(AT + page).with(user(RUTH)).with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        then(activities).shouldHaveNoInteractions();
        then(scheduling).shouldHaveNoInteractions();
        then(people).shouldHaveNoInteractions();
        then(designations).shouldHaveNoInteractions();
    }

    @Test
    void createsADraft() {
        var created = UUID.randomUUID();
        given(activities.create(any(), any())).willReturn(created);
        assertThat(post("/activities/new").param("title", "Feet").param("gap", "Unseen"))
                .hasRedirectedUrl("/activities/" + created + "/edit");
    }

    @Test
    void showsTheProblemNextToTheFieldAndKeepsTheText() {
        assertThat(post("/activities/new").param("title", " ").param("gap", "Half go unseen"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"title-error\">Enter a title.", "Half go unseen");
        assertThat(post(AT + "/edit").param("title", "Feet").param("gap", "x".repeat(2001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"gap-error\">Keep it to 2,000 characters.", "value=\"Feet\"");
    }

    @Test
    void showsBothTextsToTheSecondWriter() {
        willThrow(new OptimisticLockingFailureException("stale"))
                .given(activities)
                .describe(any(), any());
        assertThat(post(AT + "/edit").param("title", "Mine").param("gap", "My gap"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nothing is lost", "Half of the feet", "Mine", "My gap")
                .contains("name=\"version\" value=\"4\"");
    }

    @Test
    void leavesEmptyObjectivesOut() {
        assertThat(
                        post(AT + "/objectives")
                                .param("texts[0]", "Examine a foot")
                                .param("texts[1]", " ")
                                .param("texts[2]", "Refer"))
                .hasRedirectedUrl(AT + "/objectives");
        then(activities)
                .should()
                .writeObjectives(
                        new WriteObjectives(ACTIVITY, 4, List.of("Examine a foot", "Refer")),
                        STAFF.getActor());
    }

    @Test
    void saysWhichTimeDoesNotExist() {
        willThrow(refused("startsAt", "activity.session.noSuchTime", "2:30 AM", "Eastern"))
                .given(scheduling)
                .plan(any(), any());
        assertThat(session(post(AT + "/sessions/new"), "2026-03-08T02:30", "2026-03-08T03:30"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "id=\"startsAt-error\">2:30 AM does not exist on that day in Eastern time",
                        "value=\"2026-03-08T02:30\"");
    }

    @Test
    void keepsAWrongDateWhereItWasTyped() {
        assertThat(session(post(AT + "/sessions/new"), "tomorrow", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "value=\"tomorrow\"",
                        "id=\"startsAt-error\">Enter day and time, for example");
    }

    @Test
    void movesASessionWithItsWindow() {
        assertThat(
                        session(
                                        post(AT + "/sessions/" + SESSION),
                                        "2026-03-06T12:00",
                                        "2026-03-06T13:00")
                                .param("faculty", PERSON.toString()))
                .hasRedirectedUrl(AT + "/sessions/" + SESSION);
        var change = ArgumentCaptor.forClass(ChangeSession.class);
        then(scheduling).should().change(change.capture(), any());
        assertThat(change.getValue().details().startsAt())
                .isEqualTo(LocalDateTime.parse("2026-03-06T12:00"));
        assertThat(change.getValue().details().window().opensBeforeStart()).isEqualTo(300);
        assertThat(change.getValue().details().faculty()).containsExactly(PERSON);
    }

    @Test
    void showsASessionWithItsAgenda() {
        assertThat(mvc.get().uri(AT + "/sessions/" + SESSION).with(user(STAFF)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "name=\"rows[0].from\" value=\"12:00\"",
                        "name=\"rows[2].to\" value=\"13:00\"",
                        "name=\"rows[5].title\"",
                        "value=\"2026-03-05T12:00\"",
                        "55 min",
                        "A scan counts in full",
                        "Thursday, March 5, 2026, 11:30 a.m.–12:30 p.m. Eastern");
    }

    @Test
    void readsAnAgendaInMinutesSinceTheStart() {
        assertThat(
                        post(AT + "/sessions/" + SESSION + "/agenda")
                                .param("rows[0].from", "12:05")
                                .param("rows[0].to", "12:30")
                                .param("rows[0].title", "Exam")
                                .param("rows[0].accredited", "true")
                                .param("rows[1].from", "")
                                .param("rows[1].to", "")
                                .param("rows[1].title", "")
                                .param("rows[1].accredited", "true"))
                .hasRedirectedUrl(AT + "/sessions/" + SESSION);
        then(scheduling)
                .should()
                .setAgenda(
                        new SetAgenda(SESSION, 4, List.of(new AgendaItem(5, 30, "Exam", true))),
                        STAFF.getActor());
    }

    @Test
    void saysWhatIsWrongInWhichRowOfTheAgenda() {
        assertThat(
                        post(AT + "/sessions/" + SESSION + "/agenda")
                                .param("rows[0].from", "12:30")
                                .param("rows[0].to", "12:10")
                                .param("rows[0].title", "Exam")
                                .param("rows[1].from", "12:30")
                                .param("rows[1].title", "Cases")
                                .param("rows[2].from", "12:30")
                                .param("rows[2].to", "13:30")
                                .param("rows[2].title", "Too long"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "It has to end after it starts.",
                        "Enter the time.",
                        "That is after the end of the session.",
                        "value=\"Cases\"");
        then(scheduling).shouldHaveNoInteractions();
    }

    @Test
    void findsAccountsToTakePeopleFrom() {
        var birk = new Person(UUID.randomUUID(), "Thomas Birk", "t.birk@prairie.example");
        given(accounts.search("birk", 8)).willReturn(List.of(birk));
        given(accounts.person(birk.id())).willReturn(birk);
        assertThat(mvc.get().uri(AT + "/people").param("q", "birk").with(user(STAFF)))
                .bodyText()
                .contains("Add Thomas Birk", "/people/new?account=" + birk.id());
        assertThat(mvc.get().uri(AT + "/people/new?account=" + birk.id()).with(user(STAFF)))
                .bodyText()
                .contains("value=\"Thomas Birk\"", "name=\"accountId\" value=\"" + birk.id());
    }

    @Test
    void asksForNameAndPart() {
        assertThat(post(AT + "/people/new").param("name", "").param("affiliation", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"name-error\"", "id=\"roles-error\"");
    }

    @Test
    void showsWhatAPersonDisclosed() {
        assertThat(mvc.get().uri(AT + "/people/" + PERSON).with(user(STAFF)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"Glucora Devices\"",
                        "value=\"2025-03-31\"",
                        "name=\"relationships[1].company\"",
                        "Clear Thomas Birk, RDN");
    }

    @Test
    void entersADisclosure() {
        assertThat(
                        post(AT + "/people/" + PERSON + "/disclosure")
                                .param("answer", "NONE")
                                .param("clear", "true"))
                .hasRedirectedUrl(AT + "/people/" + PERSON);
        then(people).should().disclose(new Disclose(PERSON, 4, List.of(), true), STAFF.getActor());
    }

    @Test
    void asksForTheCompanyBehindARelationship() {
        assertThat(
                        post(AT + "/people/" + PERSON + "/disclosure")
                                .param("answer", "RELATIONSHIPS")
                                .param("relationships[0].nature", "Consultant"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter the company", "value=\"Consultant\"");
    }

    @Test
    void asksForQuarterHours() {
        willThrow(refused("physicians", "activity.credit.quarterHours"))
                .given(designations)
                .designate(any(), any());
        assertThat(post(AT + "/credit").param("physicians", "0.80").param("others", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"physicians-error\">Enter quarter hours", "value=\"0.80\"");
        assertThat(post(AT + "/credit").param("physicians", "one").param("others", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"physicians-error\"", "value=\"one\"");
    }

    @Test
    void publishesAndShowsThePublicPage() {
        assertThat(post(AT + "/publication")).hasRedirectedUrl(AT);
        then(activities).should().publish(ACTIVITY, STAFF.getActor());
    }

    MockMvcRequestBuilder post(String address) {
        return mvc.post().uri(address).with(user(STAFF)).with(csrf()).param("version", "4");
    }

    static MockMvcRequestBuilder session(MockMvcRequestBuilder post, String from, String to) {
        return post.param("title", "Foot exam")
                .param("zone", "America/New_York")
                .param("startsAt", from)
                .param("endsAt", to)
                .param("place", "Room 2")
                .param("link", "")
                .param("minutes", "")
                .param("opensBeforeStart", "300")
                .param("closesAfterStart", "15")
                .param("grace", "15")
                .param("claimOpensAfterEnd", "0");
    }

    static Refused refused(String field, String key, Object... details) {
        return Refusals.at(field, key, details);
    }
}
