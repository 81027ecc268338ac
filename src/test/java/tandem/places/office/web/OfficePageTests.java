package tandem.places.office.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.testing.PageTest.RUTH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.people.accounts.SignedInUser;
import tandem.places.office.OfficeService;
import tandem.places.office.Worklist;
import tandem.places.office.Worklist.Group;
import tandem.places.office.Worklist.Kind;
import tandem.places.office.Worklist.Row;
import tandem.platform.mail.MailService;
import tandem.testing.PageTest;

@PageTest(OfficeController.class)
class OfficePageTests {
    static final SignedInUser STAFF =
            new SignedInUser(
                    new Actor(UUID.randomUUID(), "Samuel", Set.of(Role.LEARNER, Role.CE_STAFF)));
    static final UUID MAIL = UUID.randomUUID();

    @Autowired MockMvcTester mvc;
    @MockitoBean OfficeService office;
    @MockitoBean MailService mails;

    @Test
    void saysWhatWaitsWhyAndWhereItIsDecided() {
        given(office.worklist())
                .willReturn(
                        worklist(
                                group(
                                        Kind.CLAIM,
                                        1,
                                        List.of("Nadia Farouk", "1.00", 60),
                                        "/claims/x/decision"),
                                group(
                                        Kind.LATE,
                                        5,
                                        List.of(5, "Ann, Ben, Cleo", 2),
                                        "/sessions/x/roster"),
                                group(Kind.MAIL, 1, List.of("a@b.example", "sign-in.code"), null)));
        assertThat(mvc.get().uri("/office").with(user(STAFF)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "7 wait for you",
                        "Nadia Farouk claims 1.00 for 60 minutes",
                        "/claims/x/decision")
                .contains("5 came after the end: Ann, Ben, Cleo and 2 more")
                .contains("/office/mails/" + MAIL + "/attempts", "Sun, Mar 1, 2026");
    }

    @Test
    void saysThatNothingWaits() {
        given(office.worklist()).willReturn(worklist());
        assertThat(mvc.get().uri("/office").with(user(STAFF)))
                .bodyText()
                .contains("Nothing waits for you");
    }

    @Test
    void sendsAMailAgain() {
        assertThat(
                        mvc.post()
                                .uri("/office/mails/{id}/attempts", MAIL)
                                .with(user(STAFF))
                                .with(csrf()))
                .hasRedirectedUrl("/office");
        then(mails).should().sendAgain(MAIL, STAFF.getActor().accountId());
    }

    @Test
    void isClosedToLearners() {
        assertThat(mvc.get().uri("/office").with(user(RUTH))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(
                        mvc.post()
                                .uri("/office/mails/{id}/attempts", MAIL)
                                .with(user(RUTH))
                                .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        then(office).shouldHaveNoInteractions();
        then(mails).shouldHaveNoInteractions();
    }

    static Worklist worklist(Group... groups) {
        return new Worklist(LocalDate.of(2026, 3, 2), List.of(groups));
    }

    static Group group(Kind kind, int count, List<Object> details, @Nullable String href) {
        var row =
                new Row(
                        kind,
                        details,
                        "Diabetes self-management",
                        Instant.parse("2026-03-02T04:00:00Z"),
                        ZoneId.of("America/New_York"),
                        href,
                        href == null ? MAIL : null);
        return new Group(kind, count, List.of(row));
    }
}
