package tandem.learning.attendance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;

/** What somebody attended, latest first: two statements, however much it is. */
@Service
@Transactional(readOnly = true)
public class LearnedActivities {
    static final String ATTENDED =
            """
            select distinct on (a.session_id) a.session_id, v.id as visit_id, e.visit_id is not null as evaluated
            from attendance.attendance a
            join attendance.visit v on v.session_id = a.session_id and v.person_id = a.person_id and v.ended_at is null
            left join attendance.evaluation e on e.visit_id = v.id
            where a.person_id = any(:group) and a.ended_at is null
            order by a.session_id, evaluated desc, v.scanned_at, v.id
            """;

    private final JdbcClient db;
    private final Sessions sessions;

    LearnedActivities(JdbcClient db, Sessions sessions) {
        this.db = db;
        this.sessions = sessions;
    }

    record Row(UUID sessionId, UUID visitId, boolean evaluated) {
        private LearnedActivity at(SessionPlan session) {
            return new LearnedActivity(
                    session.activityId(),
                    session.id(),
                    visitId,
                    session.activityTitle(),
                    session.title(),
                    session.startsAt().atZone(session.zone()).toLocalDate(),
                    session.claimOpens(),
                    evaluated);
        }
    }

    /**
     * @param group all ids of one person
     */
    public List<LearnedActivity> of(Set<UUID> group) {
        var rows =
                db.sql(ATTENDED).param("group", group.toArray(UUID[]::new)).query(Row.class).list();
        return views(rows, sessions.sessions(rows.stream().map(Row::sessionId).toList()));
    }

    static List<LearnedActivity> views(List<Row> rows, Map<UUID, SessionPlan> plans) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(plans.get(row.sessionId())).map(row::at))
                .sorted(
                        Comparator.comparing(LearnedActivity::on)
                                .reversed()
                                .thenComparing(LearnedActivity::activityTitle))
                .toList();
    }
}
