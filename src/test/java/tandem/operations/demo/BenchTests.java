package tandem.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.crediting.credits.ClaimCredit;
import tandem.crediting.credits.ClaimOutcome;
import tandem.crediting.credits.ClaimService;
import tandem.learning.activities.ActivityCatalog;
import tandem.learning.activities.ListActivities;
import tandem.learning.activities.ListActivities.Shelf;
import tandem.testing.DemoApplication;

/** What {@code bench/run} lays out in the running demo works, and goes without a trace. */
class BenchTests {
    private final DemoApplication demo = DemoApplication.get();
    private final Bench bench = demo.bean(Bench.class);
    private final JdbcClient db = demo.bean(JdbcClient.class);

    @AfterEach
    void tidyUp() {
        bench.remove();
    }

    @Test
    void thePeopleLaidOutMayClaim() {
        var rows = bench.layOut(2);
        assertThat(claim(rows, "person-1@bench.example")).isInstanceOf(ClaimOutcome.Awarded.class);
        assertThat(claim(rows, "person-1@bench.example"))
                .isInstanceOf(ClaimOutcome.ClaimedBefore.class);
        assertThat(bench.counts())
                .containsEntry("claims", 1L)
                .containsEntry("claimants", 1L)
                .containsEntry("awards", 1L)
                .containsEntry("certificates", 1L)
                .containsEntry("audited", 1L)
                .containsEntry("holdings", 1L)
                .containsEntry("visits", 0L);
    }

    @Test
    void theListGrowsByAsManyAsAreAskedFor() {
        bench.fillList(30);
        var page =
                demo.bean(ActivityCatalog.class)
                        .list(new ListActivities(Shelf.UPCOMING, "part", null), null);
        assertThat(page.activities()).hasSize(20).allMatch(it -> it.credit() != null);
        assertThat(page.next()).isNotNull();
    }

    @Test
    void nothingOfItStays() {
        bench.remove();
        var before = rows();
        var laidOut = bench.layOut(2);
        bench.fillList(30);
        claim(laidOut, "person-2@bench.example");
        assertThat(rows()).isNotEqualTo(before);

        bench.remove();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void ledgersRefuseAfterwardsAsTheyDidBefore() {
        bench.layOut(1);
        bench.remove();
        for (var ledger : new String[] {"credits.claim", "credits.award", "audit.entry"}) {
            assertThatThrownBy(() -> db.sql("delete from " + ledger).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> db.sql("delete from credits.certificate").update())
                .hasMessageContaining("frozen");
        assertThat(
                        db.sql("select count(*) from pg_trigger where tgenabled <> 'O'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private ClaimOutcome claim(Bench.Rows rows, String address) {
        return demo.bean(ClaimService.class)
                .claim(
                        new ClaimCredit(rows.activityId(), BigDecimal.ONE, true),
                        demo.bean(DemoSignIn.class).at(address));
    }

    /** How many there are in each table that a feature owns. */
    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        db.sql(
                        """
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE'
                          and table_schema not in ('pg_catalog', 'information_schema', 'infrastructure', 'limits', 'public')
                        """)
                .query(String.class)
                .list()
                .forEach(table ->
                        rows.put(
                                table,
                                db.sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single()));
        assertThat(rows).hasSizeGreaterThan(50);
        return rows;
    }
}
