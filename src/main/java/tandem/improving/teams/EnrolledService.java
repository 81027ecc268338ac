package tandem.improving.teams;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Person;
import tandem.people.accounts.Role;
import tandem.people.organizations.Site;
import tandem.people.organizations.SiteService;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** Who joined a collaborative: for its coordinators and advisors, and the CE office. */
@Service
@Transactional
public class EnrolledService {
    /** Rows of a page; one more is read to know whether there is a next. */
    static final int PAGE = 50;

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID HIGHEST = new UUID(-1, -1);

    private static final String ROWS =
            """
            select e.id, e.account_id, e.site_id, e.enrolled_at, team.id as team_id, team.name as team,
                   (select t.name from teams.ask a join teams.team t on t.id = a.team_id
                    where t.collaborative_id = e.collaborative_id and a.account_id = e.account_id
                      and a.answer is null limit 1) as asked
            from teams.enrollment e
            left join lateral (
                select t.id, t.name from teams.team t join teams.member m on m.team_id = t.id
                where t.collaborative_id = e.collaborative_id and m.account_id = e.account_id
                  and m.ended_on is null order by m.since, t.id limit 1) team on true
            where e.collaborative_id = :collaborative and e.ended_at is null
              and (not :withoutTeam or team.id is null)
              and (e.enrolled_at, e.id) < (:at, :id)
            order by e.enrolled_at desc, e.id desc limit :rows
            """;

    private final JdbcClient db;
    private final CollaborativeService collaboratives;
    private final AccountService accounts;
    private final SiteService sites;
    private final AuditTrail audit;

    EnrolledService(
            JdbcClient db,
            CollaborativeService collaboratives,
            AccountService accounts,
            SiteService sites,
            AuditTrail audit) {
        this.db = db;
        this.collaboratives = collaboratives;
        this.accounts = accounts;
        this.sites = sites;
        this.audit = audit;
    }

    /** Not read-only: that somebody looked is recorded. */
    public EnrolledPeople find(FindEnrolled find, Actor actor) {
        var standing = collaboratives.standing(find.collaborativeId(), actor);
        if (!actor.is(Role.CE_STAFF) && !standing.guides()) {
            throw new NotFound("Collaborative", find.collaborativeId());
        }
        var editable = actor.is(Role.CE_STAFF) || standing.coordinates();
        audit.record(actor.accountId(), "enrollments.viewed", find.collaborativeId());
        var last = find.after();
        var rows =
                db.sql(ROWS)
                        .param("collaborative", find.collaborativeId())
                        .param("withoutTeam", find.withoutTeam())
                        .param("at", (last == null ? LATEST : last.at()).atOffset(ZoneOffset.UTC))
                        .param("id", last == null ? HIGHEST : last.id())
                        .param("rows", PAGE + 1)
                        .query(Row.class)
                        .list();
        return rows.size() <= PAGE
                ? new EnrolledPeople(people(rows), editable, null)
                : new EnrolledPeople(
                        people(rows.subList(0, PAGE)), editable, place(rows.get(PAGE - 1)));
    }

    private record Row(
            UUID id,
            UUID accountId,
            @Nullable UUID siteId,
            OffsetDateTime enrolledAt,
            @Nullable UUID teamId,
            @Nullable String team,
            @Nullable String asked) {
        EnrolledPerson person(Map<UUID, Person> people, Map<UUID, Site> sites) {
            var person = people.get(accountId);
            var site = siteId == null ? null : sites.get(siteId);
            return new EnrolledPerson(
                    id,
                    person == null ? "" : person.name(),
                    site == null ? "" : site.name(),
                    enrolledAt.toInstant(),
                    teamId,
                    team,
                    asked);
        }
    }

    private List<EnrolledPerson> people(List<Row> rows) {
        var people = accounts.people(rows.stream().map(Row::accountId).toList());
        var known = sites.sites(rows.stream().map(Row::siteId).filter(Objects::nonNull).toList());
        return rows.stream().map(row -> row.person(people, known)).toList();
    }

    private static FindEnrolled.Place place(Row row) {
        return new FindEnrolled.Place(row.enrolledAt().toInstant(), row.id());
    }
}
