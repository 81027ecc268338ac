package tandem.improving.cycles;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.people.accounts.AccountService;

/** Who moved which cycle to which stage: rows that are only added. */
@Repository
class Moves {
    private static final String LATEST =
            """
            select c.team_id, max(m.at) as at
            from cycles.move m join cycles.cycle c on c.id = m.cycle_id
            where c.team_id = any(?) group by c.team_id
            """;

    private final JdbcClient db;
    private final AccountService accounts;
    private final Clock clock;

    Moves(JdbcClient db, AccountService accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Row(String stage, OffsetDateTime at, UUID by) {}

    private record Latest(UUID teamId, OffsetDateTime at) {}

    void record(UUID cycleId, Stage stage, UUID by) {
        db.sql("insert into cycles.move (cycle_id, stage, at, by) values (?, ?, ?, ?)")
                .params(cycleId, stage.name(), OffsetDateTime.now(clock), by)
                .update();
    }

    Map<Stage, CycleView.Move> of(UUID cycleId, ZoneId zone) {
        var rows =
                db.sql("select stage, at, by from cycles.move where cycle_id = ?")
                        .param(cycleId)
                        .query(Row.class)
                        .list();
        var people = accounts.people(rows.stream().map(Row::by).collect(Collectors.toSet()));
        var moves = new EnumMap<Stage, CycleView.Move>(Stage.class);
        for (var row : rows) {
            var by = people.get(row.by());
            moves.put(
                    Stage.valueOf(row.stage()),
                    CycleView.Move.of(row.at().toInstant(), zone, by == null ? "" : by.name()));
        }
        return moves;
    }

    Map<UUID, Instant> latest(Collection<UUID> teamIds) {
        return db
                .sql(LATEST)
                .param(teamIds.toArray(UUID[]::new))
                .query(Latest.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Latest::teamId, it -> it.at().toInstant()));
    }

    /** Two who begin at once wait for each other until the first has committed. */
    int nextNumber(UUID teamId) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("cycles of " + teamId)
                .query((row, number) -> true)
                .single();
        return db.sql("select coalesce(max(number), 0) + 1 from cycles.cycle where team_id = ?")
                .param(teamId)
                .query(Integer.class)
                .single();
    }
}
