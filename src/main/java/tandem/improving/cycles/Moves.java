package tandem.improving.cycles;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.people.accounts.AccountService;
import tools.jackson.databind.json.JsonMapper;

/** Who moved which cycle to which stage: rows that are only added. */
@Repository
class Moves {
    private static final String LATEST =
            """
            select c.team_id, max(m.at) as at
            from cycles.move m join cycles.cycle c on c.id = m.cycle_id
            where c.team_id = any(?) group by c.team_id
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final AccountService accounts;
    private final Clock clock;

    Moves(JdbcClient db, AccountService accounts, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Move(Stage stage, OffsetDateTime at, UUID by) {}

    private record Latest(UUID teamId, OffsetDateTime at) {}

    void record(UUID cycleId, Stage stage, UUID by) {
        db.sql("insert into cycles.move (cycle_id, stage, at, by) values (?, ?, ?, ?)")
                .params(cycleId, stage.name(), OffsetDateTime.now(clock), by)
                .update();
    }

    /**
     * With the names of those who moved it: one statement.
     *
     * @param json as a cycle brings them; null before the first
     */
    Map<Stage, CycleView.Move> named(@Nullable String json, ZoneId zone) {
        var moves = json == null ? List.<Move>of() : List.of(JSON.readValue(json, Move[].class));
        var people = accounts.people(moves.stream().map(Move::by).collect(Collectors.toSet()));
        var named = new EnumMap<Stage, CycleView.Move>(Stage.class);
        for (var move : moves) {
            var by = people.get(move.by());
            named.put(
                    move.stage(),
                    CycleView.Move.of(move.at().toInstant(), zone, by == null ? "" : by.name()));
        }
        return named;
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
