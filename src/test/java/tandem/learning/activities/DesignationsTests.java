package tandem.learning.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.testing.Actors.anAccount;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.testing.PostgresTest;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
@Import(ActivitiesFixtures.class)
class DesignationsTests {
    /** It is 5:00 a.m. Eastern, March 2, 2026. */
    static final LocalDateTime AN_HOUR_AGO = LocalDateTime.parse("2026-03-02T04:00");

    @Autowired Designations designations;
    @Autowired ActivityService activities;
    @Autowired Offers offers;
    @Autowired Scheduling scheduling;
    @Autowired ActivitiesFixtures given;
    @Autowired JdbcClient db;

    Actor staff;
    Actor director;
    UUID activity;

    @BeforeEach
    void aDraft(@Autowired AccountService accounts) {
        staff = anAccount(accounts, Role.CE_STAFF);
        director = anAccount(accounts, Role.CE_DIRECTOR);
        activity = given.aDraft(staff);
    }

    @Test
    void areTwoOffersInQuarterHours() {
        var complete = given.aPublishedActivity(staff);
        assertThat(offers.of(complete))
                .extracting(Offer::type, Offer::designated, Offer::designatedInTime)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                CreditType.AMA_PRA_1, new BigDecimal("1.00"), true),
                        org.assertj.core.groups.Tuple.tuple(
                                CreditType.PARTICIPATION, new BigDecimal("1.00"), true));
        assertThat(offers.offer(offers.of(complete).getFirst().id()).activityId())
                .isEqualTo(complete);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.10", "0.80", "-0.25", "1.001"})
    void refuseWhatIsNoQuarterHour(String amount) {
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> designate(amount, "1.00", null, staff))
                .satisfies(no -> assertThat(no.field()).isEqualTo("physicians"));
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> designate("1.00", amount, null, staff))
                .satisfies(no -> assertThat(no.field()).isEqualTo("others"));
    }

    @Test
    void keepQuarterHoursInTheDatabaseToo() {
        designate("1.00", "1.00", null, staff);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        db.sql("update activities.credit_offer set designated = 0.80").update())
                .withMessageContaining("designated_in_quarter_hours");
    }

    /** docs/standards/credit-systems.md. */
    @Test
    void comeBeforeTheStartUnlessTheDirectorSaysWhy() {
        begun();
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> designate("0.75", "0.75", "Forgotten", staff))
                .satisfies(no -> assertThat(no.messageKey()).isEqualTo("activity.credit.begun"));
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> designate("0.75", "0.75", " ", director))
                .satisfies(no -> assertThat(no.field()).isEqualTo("lateBecause"));
        designate("0.75", "0.75", "Approved on paper on Friday", director);
        assertThat(activities.show(activity, staff).offers())
                .extracting(Offer::designatedInTime)
                .containsOnly(true);
        assertThat(audited()).contains("offer.designated", "offer.overridden");
    }

    @Test
    void areLateOnceTheStartIsMovedBeforeThem() {
        given.aSession(activity, staff);
        designate("0.75", "0.75", null, staff);
        var session = activities.show(activity, staff).sessions().getFirst().id();
        scheduling.change(
                new ChangeSession(
                        session,
                        0,
                        ActivitiesFixtures.details(AN_HOUR_AGO, AN_HOUR_AGO.plusHours(1))),
                staff);
        assertThat(activities.show(activity, staff).offers())
                .extracting(Offer::designatedInTime)
                .containsOnly(false);
    }

    @Test
    void areFixedOncePublished() {
        activity = given.aPublishedActivity(staff);
        assertThatExceptionOfType(FixedOncePublished.class)
                .isThrownBy(() -> designate("0.75", "0.75", null, staff));
    }

    @Test
    void followTheProvidersWordingUntilTheyAreWorded() {
        designate("0.75", "0.75", null, staff);
        var usual = activities.show(activity, staff).statements();
        assertThat(usual.designation()).contains("0.75 AMA PRA Category 1 Credits™");
        activities.word(
                new WordStatements(
                        activity,
                        0,
                        usual.accreditation(),
                        usual.designation() + " Ours.",
                        usual.participation()),
                staff);
        designate("1.00", "1.00", null, staff);
        var worded = activities.show(activity, staff).statements();
        assertThat(worded.designation()).contains("0.75").endsWith("Ours.");
        assertThat(worded.participation()).contains("1.00");
    }

    void begun() {
        scheduling.plan(
                new PlanSession(
                        activity,
                        ActivitiesFixtures.details(AN_HOUR_AGO, AN_HOUR_AGO.plusHours(2)),
                        List.of()),
                staff);
    }

    void designate(String physicians, String others, @Nullable String because, Actor by) {
        designations.designate(
                new Designate(
                        activity, new BigDecimal(physicians), new BigDecimal(others), because),
                by);
    }

    List<String> audited() {
        return db.sql("select action from audit.entry where subject = ?")
                .param(activity)
                .query(String.class)
                .list();
    }
}
