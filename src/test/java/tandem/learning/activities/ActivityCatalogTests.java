package tandem.learning.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.testing.Actors.anAccount;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import tandem.learning.activities.ListActivities.Shelf;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.testing.PostgresTest;
import tandem.testing.Statements;

@PostgresTest
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "accounts")
@Import({ActivitiesFixtures.class, Statements.class})
class ActivityCatalogTests {
    private static final String MANY =
            """
            insert into activities.activity
                (id, version, title, gap, state, created_at, created_by, published_at, published_by,
                 accreditation_statement, designation_statement, participation_statement, starts_at, over_at)
            select gen_random_uuid(), 0, 'Hour ' || n, 'Number ' || n, 'PUBLISHED', now(), :by, now(), :by, '', '', '',
                   timestamptz '2026-04-01T12:00Z' + n * interval '1 hour',
                   timestamptz '2026-04-01T13:00Z' + n * interval '1 hour'
            from generate_series(1, :many) n
            """;

    @Autowired ActivityCatalog catalog;
    @Autowired ActivityService activities;
    @Autowired ActivitiesFixtures given;
    @Autowired JdbcClient db;

    Actor staff;

    @BeforeEach
    void noActivities(@Autowired AccountService accounts) {
        staff = anAccount(accounts, Role.CE_STAFF);
        for (var table :
                List.of(
                        "session_faculty",
                        "relationship",
                        "person",
                        "agenda_item",
                        "session",
                        "objective",
                        "credit_offer",
                        "activity")) {
            db.sql("delete from activities." + table).update();
        }
    }

    @Test
    void listsWhatIsOnWithItsCreditAndPlace() {
        var published = given.aPublishedActivity(staff);
        given.aDraft(staff);
        var page = list(Shelf.UPCOMING, "", null);
        assertThat(page.activities()).extracting(ActivitySummary::id).containsExactly(published);
        var row = page.activities().getFirst();
        assertThat(row.overAt()).isEqualTo(Instant.parse("2026-03-05T18:00:00Z"));
        assertThat(row.running()).isFalse();
        assertThat(row.credit()).isEqualByComparingTo("1.00");
        assertThat(row.place()).isEqualTo("Harlan Street Conference Center, room 2");
        assertThat(row.zone()).isEqualTo(ActivitiesFixtures.EASTERN);
        assertThat(list(Shelf.PAST, "", null).activities()).isEmpty();
    }

    @Test
    void movesToThePastWhenTheLastSessionIsOver() {
        var over = given.aPublishedActivity(staff);
        db.sql(
                        "update activities.activity set starts_at = '2026-03-02T08:00Z', over_at = '2026-03-02T09:59Z'")
                .update();
        assertThat(list(Shelf.UPCOMING, "", null).activities()).isEmpty();
        assertThat(list(Shelf.PAST, "", null).activities())
                .extracting(ActivitySummary::id)
                .containsExactly(over);
    }

    /** The demo's drop-in hour is over, and its code is still taken. */
    @Test
    void listsWhatCanStillBeCheckedIntoAsRunning(@Autowired Scheduling scheduling) {
        var activity = given.aCompleteDraft(staff);
        var session = activities.show(activity, staff).sessions().getFirst();
        var over =
                ActivitiesFixtures.details(
                        LocalDateTime.parse("2026-03-02T03:00"),
                        LocalDateTime.parse("2026-03-02T04:00"));
        scheduling.change(
                new ChangeSession(
                        session.id(),
                        0,
                        new SessionDetails(
                                over.title(),
                                over.zone(),
                                over.startsAt(),
                                over.endsAt(),
                                over.place(),
                                "",
                                new CheckInWindow(30, 420, 0, 0),
                                null,
                                List.of())),
                staff);
        db.sql("update activities.credit_offer set late_because = 'For this test'").update();
        activities.publish(activity, staff);
        assertThat(list(Shelf.UPCOMING, "", null).activities())
                .extracting(ActivitySummary::id, ActivitySummary::running)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(activity, true));
    }

    @Test
    void showsDraftsToStaffAlone() {
        var draft = given.aDraft(staff);
        assertThat(list(Shelf.DRAFTS, "", null).activities()).isEmpty();
        assertThat(catalog.list(new ListActivities(Shelf.DRAFTS, "", null), staff).activities())
                .extracting(ActivitySummary::id)
                .containsExactly(draft);
    }

    @Test
    void findsWordsBegunOrWholeInTitleAndText() {
        var id = given.aPublishedActivity(staff);
        for (var text : List.of("foot", "FOOT ten", "minu", "unseen", "feet go", "half")) {
            assertThat(list(Shelf.UPCOMING, text, null).activities())
                    .as(text)
                    .extracting(ActivitySummary::id)
                    .containsExactly(id);
        }
        for (var text : List.of("zebra", "foot zebra", "oot")) {
            assertThat(list(Shelf.UPCOMING, text, null).activities()).as(text).isEmpty();
        }
        for (var odd : List.of("' & | ! :* (", "foot'); drop table", "%_\\")) {
            list(Shelf.UPCOMING, odd, null); // no error, whatever is typed
        }
    }

    @Test
    void pagesForwardAndBackWithoutGapOrRepeat() {
        db.sql(MANY).param("by", staff.accountId()).param("many", 45).update();
        var seen = new ArrayList<String>();
        var page = list(Shelf.UPCOMING, "", null);
        assertThat(page.previous()).isNull();
        page.activities().forEach(row -> seen.add(row.title()));
        var second = list(Shelf.UPCOMING, "", page.next());
        second.activities().forEach(row -> seen.add(row.title()));
        var third = list(Shelf.UPCOMING, "", second.next());
        third.activities().forEach(row -> seen.add(row.title()));
        assertThat(third.next()).isNull();
        assertThat(seen)
                .hasSize(45)
                .doesNotHaveDuplicates()
                .startsWith("Hour 1")
                .endsWith("Hour 45");
        assertThat(list(Shelf.UPCOMING, "", third.previous()).activities())
                .isEqualTo(second.activities());
        assertThat(list(Shelf.UPCOMING, "", second.previous()).previous()).isNull();
        assertThat(list(Shelf.UPCOMING, "", "nonsense").activities()).isEqualTo(page.activities());
    }

    @Test
    void costsOneStatementForTenAsForAThousand() throws Exception {
        db.sql(MANY).param("by", staff.accountId()).param("many", 10).update();
        var ten = Statements.of(() -> list(Shelf.UPCOMING, "", null));
        db.sql(MANY).param("by", staff.accountId()).param("many", 1000).update();
        var thousand = Statements.of(() -> list(Shelf.UPCOMING, "", null));
        assertThat(thousand).hasSameSizeAs(ten).hasSize(1);
        assertThat(Statements.of(() -> list(Shelf.UPCOMING, "hour", null))).hasSize(1);
    }

    /** What is over is not even looked at. */
    @Test
    void walksTheIndexAmongThousands() {
        db.sql(MANY).param("by", staff.accountId()).param("many", 20000).update();
        var plan =
                String.join(
                        "\n",
                        db.sql(
                                        """
                                        explain select id from activities.activity
                                        where state = 'PUBLISHED' and over_at >= '2026-05-01T00:00Z'
                                        order by over_at, id limit 21
                                        """)
                                .query(String.class)
                                .list());
        assertThat(plan).contains("listed_by_end").doesNotContain("Seq Scan");
    }

    @Test
    void readsAPublishedActivityInOneStatement() throws Exception {
        UUID id = given.aPublishedActivity(staff);
        assertThat(Statements.of(() -> activities.show(id, null))).hasSize(1);
    }

    ActivityPage list(Shelf shelf, String text, @Nullable String cursor) {
        return catalog.list(new ListActivities(shelf, text, cursor), null);
    }
}
