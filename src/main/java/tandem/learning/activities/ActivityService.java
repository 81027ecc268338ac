package tandem.learning.activities;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class ActivityService {
    private final JdbcClient db;

    ActivityService(JdbcClient db) {
        this.db = db;
    }

    /** In order; the evaluation asks the first four. */
    @Transactional(readOnly = true)
    public List<Objective> objectives(UUID activityId) {
        return db.sql(
                        "select id, text from activities.objective where activity_id = ? order by position")
                .param(activityId)
                .query(Objective.class)
                .list();
    }

    /**
     * @throws tandem.platform.shared.NotFound when there is none, or it is a draft
     */
    @Transactional(readOnly = true)
    public ActivityFacts facts(UUID activityId) {
        throw new IllegalStateException("Not written yet: " + activityId);
    }

    public UUID create(CreateActivity activity, tandem.people.accounts.Actor actor) {
        throw new IllegalStateException("Not written yet: " + activity + actor);
    }
}
