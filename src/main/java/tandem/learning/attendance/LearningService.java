package tandem.learning.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.Sessions;
import tandem.people.accounts.Identity;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@link UnclaimedVisits}, {@link LearnedActivities} and {@link CommitmentService} know of one
 * person, for a page that shows it together: one statement, and one for the sessions of all.
 */
@Service
@Transactional(readOnly = true)
public class LearningService {
    private static final String ALL =
            "select (select json_agg(u) from (%s) u) as unclaimed,"
                            .formatted(UnclaimedVisits.UNCLAIMED)
                    + " (select json_agg(a) from (%s) a) as attended,"
                            .formatted(LearnedActivities.ATTENDED)
                    + " (select json_agg(p) from (%s) p) as promised"
                            .formatted(
                                    CommitmentService.COMMITMENTS
                                            + "where v.person_id = any(:group)"
                                            + CommitmentService.IN_ORDER);

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private final JdbcClient db;
    private final Sessions sessions;
    private final ClaimWindow window;
    private final Clock clock;

    LearningService(JdbcClient db, Sessions sessions, ClaimWindow window, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.window = window;
        this.clock = clock;
    }

    private record Found(
            List<UnclaimedVisits.Row> unclaimed,
            List<LearnedActivities.Row> attended,
            List<CommitmentService.Promised> promised) {
        static Found read(ResultSet row, int number) throws SQLException {
            return new Found(
                    list(row.getString("unclaimed"), UnclaimedVisits.Row[].class),
                    list(row.getString("attended"), LearnedActivities.Row[].class),
                    list(row.getString("promised"), CommitmentService.Promised[].class));
        }

        private static <T> List<T> list(@Nullable String json, Class<T[]> type) {
            return json == null ? List.of() : List.of(JSON.readValue(json, type));
        }

        List<UUID> sessions() {
            return Stream.of(
                            unclaimed.stream().map(UnclaimedVisits.Row::sessionId),
                            attended.stream().map(LearnedActivities.Row::sessionId),
                            promised.stream().map(CommitmentService.Promised::sessionId))
                    .flatMap(ids -> ids)
                    .distinct()
                    .collect(Collectors.toList());
        }
    }

    public Learning of(Identity person) {
        var found = find(person);
        var plans = sessions.sessions(found.sessions());
        return new Learning(
                UnclaimedVisits.views(found.unclaimed(), plans),
                LearnedActivities.views(found.attended(), plans),
                CommitmentService.views(found.promised(), plans));
    }

    private Found find(Identity person) {
        var zone = window.zone();
        return db.sql(ALL)
                .param("zone", zone.getId())
                .param("emails", person.emails().toArray(String[]::new))
                .param("today", LocalDate.now(clock.withZone(zone)))
                .param("account", person.accountId())
                .param("group", person.ids().toArray(UUID[]::new))
                .query(Found::read)
                .single();
    }
}
