package tandem.crediting.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static tandem.testing.Actors.anAccount;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tandem.crediting.credits.ClaimOutcome.Awarded;
import tandem.learning.attendance.Attended;
import tandem.learning.attendance.AttendedActivities;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.OpenAccount;
import tandem.people.accounts.Role;
import tandem.people.learners.LearnerService;
import tandem.people.learners.Profession;
import tandem.testing.PostgresTest;
import tandem.testing.Statements;

@PostgresTest
@Import(Statements.class)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
class AwardListTests {
    @Autowired AwardList list;
    @Autowired ClaimService claims;
    @Autowired TranscriptService transcripts;
    @Autowired AccountService accounts;
    @Autowired LearnerService learners;
    @Autowired JdbcClient db;
    @MockitoBean AttendedActivities attended;
    Actor staff;
    UUID activity;

    @BeforeEach
    void anHourThatWasAttended() {
        staff = anAccount(accounts, Role.CE_STAFF);
        activity = anActivity();
        when(attended.of(any(), any()))
                .thenReturn(
                        new Attended(
                                60,
                                false,
                                true,
                                Instant.parse("2026-02-26T18:00:00Z"),
                                LocalDate.of(2026, 2, 26),
                                List.of(UUID.randomUUID())));
    }

    @Test
    void showsEveryAwardOnceOverAllPages() {
        var numbers = new HashSet<CertificateNumber>();
        for (int i = 0; i < 120; i++) {
            numbers.add(anAward(anAccount(accounts), activity));
        }
        var listed = new ArrayList<CertificateNumber>();
        ListAwards.@Nullable After after = null;
        do {
            var page = list.page(new ListAwards("", after));
            page.awards().forEach(row -> listed.add(row.number()));
            after = ListAwards.After.read(page.next() == null ? null : page.next().toString());
        } while (after != null);
        assertThat(listed).doesNotHaveDuplicates().containsAll(numbers);
    }

    @Test
    void findsByPersonTitleAndNumber() {
        var ines =
                accounts.open(
                        new OpenAccount(
                                "Ines Calloway",
                                "ines." + UUID.randomUUID() + "@calloway.example",
                                null,
                                Set.of()));
        var number = anAward(ines, activity);
        for (var text :
                List.of(
                        "calloway",
                        number.toString(),
                        number.symbols().toLowerCase(java.util.Locale.ROOT))) {
            assertThat(list.page(new ListAwards(text, null)).awards())
                    .as(text)
                    .singleElement()
                    .satisfies(it -> assertThat(it.personName()).isEqualTo("Ines Calloway"));
        }
        assertThat(list.page(new ListAwards("refer EARLY", null)).awards()).isNotEmpty();
        assertThat(list.page(new ListAwards("100%_sure", null)).awards()).isEmpty();
    }

    @Test
    void costsTheSameHoweverManyThereAre() throws Exception {
        anAward(anAccount(accounts), activity);
        var few = Statements.of(() -> list.page(new ListAwards("", null)));
        for (int i = 0; i < 60; i++) {
            anAward(anAccount(accounts), activity);
        }
        var many = Statements.of(() -> list.page(new ListAwards("", null)));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aTranscriptCostsTheSameHoweverLongItIs() throws Exception {
        var learner = anAccount(accounts);
        anAward(learner, activity);
        var few = Statements.of(() -> transcripts.of(learner, null, null));
        for (int i = 0; i < 30; i++) {
            anAward(learner, anActivity());
        }
        var many = Statements.of(() -> transcripts.of(learner, null, null));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(6);
        assertThat(transcripts.of(learner, null, null).lines()).hasSize(31);
        assertThat(transcripts.of(learner, LocalDate.of(2026, 2, 27), null).lines()).isEmpty();
        assertThat(transcripts.of(learner, null, LocalDate.of(2026, 2, 26)).lines()).hasSize(31);
    }

    CertificateNumber anAward(Actor learner, UUID of) {
        learners.state(learner.accountId(), Profession.NURSE);
        var outcome = claims.claim(new ClaimCredit(of, new BigDecimal("1.00"), true), learner);
        return ((Awarded) outcome).number();
    }

    UUID anActivity() {
        var id = CreditsFixtures.anActivity(db, staff.accountId());
        CreditsFixtures.bothOffers(db, id, "1.00", staff.accountId());
        return id;
    }
}
