package tandem.learning.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.organizations.ProviderService;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an activity with all that hangs on it: one statement, one more for the words of a draft.
 */
@Component
class ActivityReader {
    private static final String WHOLE =
            """
            select a.id, a.version, a.title, a.gap, a.workflow_step, a.documentation_tool, a.emr_prompt, a.state,
                   a.accreditation_statement, a.designation_statement, a.participation_statement,
                   (select json_agg(json_build_object('id', o.id, 'text', o.text) order by o.position)
                    from activities.objective o where o.activity_id = a.id) as objectives,
                   (select json_agg(json_build_object(
                               'id', s.id, 'version', s.version, 'title', s.title, 'zone', s.zone,
                               'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place, 'link', s.link,
                               'window', json_build_object(
                                   'opensBeforeStart', s.opens_before_start, 'closesAfterStart', s.closes_after_start,
                                   'grace', s.grace, 'claimOpensAfterEnd', s.claim_opens_after_end),
                               'minutes', s.minutes,
                               'agenda', coalesce((
                                   select json_agg(json_build_object(
                                       'fromMinute', i.from_minute, 'toMinute', i.to_minute,
                                       'title', i.title, 'accredited', i.accredited) order by i.position)
                                   from activities.agenda_item i where i.session_id = s.id), '[]'),
                               'faculty', coalesce((
                                   select json_agg(f.person_id order by f.person_id)
                                   from activities.session_faculty f where f.session_id = s.id), '[]'))
                           order by s.starts_at, s.id)
                    from activities.session s where s.activity_id = a.id) as sessions,
                   (select json_agg(json_build_object(
                               'id', p.id, 'version', p.version, 'name', p.name, 'affiliation', p.affiliation,
                               'roles', p.roles, 'accountId', p.account_id, 'email', p.email,
                               'disclosed', p.answer is not null, 'cleared', p.cleared_at is not null,
                               'relationships', coalesce((
                                   select json_agg(json_build_object(
                                       'company', r.company, 'nature', r.nature, 'endedOn', r.ended_on,
                                       'mitigation', r.mitigation) order by r.position)
                                   from activities.relationship r where r.person_id = p.id), '[]'))
                           order by p.id)
                    from activities.person p where p.activity_id = a.id) as people,
                   (select json_agg(json_build_object(
                               'id', o.id, 'activityId', a.id, 'type', o.credit_type, 'designated', o.designated,
                               'designatedAt', o.designated_at, 'designatedInTime',
                               o.late_because is not null or o.designated_at < coalesce(a.starts_at, 'infinity'))
                           order by o.credit_type)
                    from activities.credit_offer o where o.activity_id = a.id) as offers
            from activities.activity a where a.id = ?
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final ProviderService providers;

    ActivityReader(JdbcClient db, ProviderService providers) {
        this.db = db;
        this.providers = providers;
    }

    Optional<ActivityView> activity(UUID activityId) {
        return db.sql(WHOLE).param(activityId).query(this::view).optional();
    }

    private ActivityView view(ResultSet row, int number) throws SQLException {
        var title = row.getString("title");
        var offers = list(row.getString("offers"), Offer[].class);
        return new ActivityView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                title,
                row.getString("gap"),
                new VisitFit(
                        row.getString("workflow_step"),
                        row.getString("documentation_tool"),
                        row.getString("emr_prompt")),
                ActivityState.valueOf(row.getString("state")),
                list(row.getString("objectives"), Objective[].class),
                list(row.getString("sessions"), SessionView[].class),
                list(row.getString("people"), PersonView[].class),
                offers,
                worded(
                        row.getString("accreditation_statement"),
                        row.getString("designation_statement"),
                        row.getString("participation_statement"),
                        title,
                        offers));
    }

    /** The provider's wording for this activity. */
    Statements usual(ActivityView activity) {
        return StatementTemplates.of(providers.provider(), activity.title(), activity.offers());
    }

    /** What is not worded yet is the provider's. */
    private Statements worded(
            @Nullable String accreditation,
            @Nullable String designation,
            @Nullable String participation,
            String title,
            List<Offer> offers) {
        if (accreditation != null && designation != null && participation != null) {
            return new Statements(accreditation, designation, participation);
        }
        var usual = StatementTemplates.of(providers.provider(), title, offers);
        return new Statements(
                accreditation == null ? usual.accreditation() : accreditation,
                designation == null ? usual.designation() : designation,
                participation == null ? usual.participation() : participation);
    }

    private static <T> List<T> list(@Nullable String json, Class<T[]> type) {
        return json == null ? List.of() : List.of(JSON.readValue(json, type));
    }
}
