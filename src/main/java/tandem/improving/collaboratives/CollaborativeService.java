package tandem.improving.collaboratives;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

@Service
@Transactional
public class CollaborativeService {
    private static final String ROLES =
            """
            select role from collaboratives.role
            where collaborative_id = ? and account_id = ? and ended_at is null
            """;

    private static final String COORDINATORS =
            """
            select account_id from collaboratives.role
            where collaborative_id = ? and role = 'COORDINATOR' and ended_at is null
              and account_id is not null
            order by named_at, id
            """;

    private final CollaborativeRepository collaboratives;
    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;

    CollaborativeService(
            CollaborativeRepository collaboratives, JdbcClient db, AuditTrail audit, Clock clock) {
        this.collaboratives = collaboratives;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** The office's act; the page asks for CE_STAFF. */
    public UUID found(PlanCollaborative plan, Actor staff) {
        var collaborative =
                collaboratives.saveAndFlush(
                        new Collaborative(plan, staff.accountId(), clock.instant()));
        audit.record(staff.accountId(), "collaborative.founded", collaborative.id());
        return collaborative.id();
    }

    /** Coordinators and CE staff. */
    public void change(ChangeCollaborative change, Actor actor) {
        var collaborative = editable(change.collaborativeId(), actor);
        collaborative.plan(change);
        collaboratives.saveAndFlush(collaborative);
        audit.record(actor.accountId(), "collaborative.changed", collaborative.id());
    }

    /** What everybody may know of it; asks for no permission. */
    @Transactional(readOnly = true)
    public CollaborativeView collaborative(UUID collaborativeId) {
        return find(collaborativeId).view(clock.instant());
    }

    /** One statement, however many. */
    @Transactional(readOnly = true)
    public Map<UUID, CollaborativeView> collaboratives(Collection<UUID> ids) {
        return views(collaboratives.findByIdInOrderByStartsOnDescIdDesc(ids)).stream()
                .collect(Collectors.toMap(CollaborativeView::id, Function.identity()));
    }

    /** Those an activity leads to, latest first, whether or not enrollment is open. */
    @Transactional(readOnly = true)
    public List<CollaborativeView> grownFrom(UUID activityId) {
        return grownFrom(List.of(activityId));
    }

    /** One statement, however many activities. */
    @Transactional(readOnly = true)
    public List<CollaborativeView> grownFrom(Collection<UUID> activityIds) {
        return views(collaboratives.findBySourceActivityIdInOrderByStartsOnDescIdDesc(activityIds));
    }

    @Transactional(readOnly = true)
    public Set<CollaborativeRole> roles(UUID collaborativeId, Actor actor) {
        return db.sql(ROLES)
                .params(collaborativeId, actor.accountId())
                .query((row, number) -> CollaborativeRole.valueOf(row.getString("role")))
                .set();
    }

    /** Coordinators and advisors see into the teams they help; a funder sees only the sum. */
    @Transactional(readOnly = true)
    public boolean mayGuide(UUID collaborativeId, Actor actor) {
        return roles(collaborativeId, actor).stream().anyMatch(CollaborativeRole::guides);
    }

    /** Coordinators of this one, and the CE office. */
    @Transactional(readOnly = true)
    public boolean mayEdit(UUID collaborativeId, Actor actor) {
        return actor.is(Role.CE_STAFF)
                || roles(collaborativeId, actor).contains(CollaborativeRole.COORDINATOR);
    }

    /** Accounts, first named first; whoever has not proved her e-mail is not among them. */
    @Transactional(readOnly = true)
    public List<UUID> coordinators(UUID collaborativeId) {
        return db.sql(COORDINATORS).param(collaborativeId).query(UUID.class).list();
    }

    private List<CollaborativeView> views(List<Collaborative> found) {
        var now = clock.instant();
        return found.stream().map(it -> it.view(now)).toList();
    }

    private Collaborative editable(UUID collaborativeId, Actor actor) {
        if (!mayEdit(collaborativeId, actor)) {
            throw new NotFound("Collaborative", collaborativeId);
        }
        return find(collaborativeId);
    }

    private Collaborative find(UUID collaborativeId) {
        return collaboratives
                .findById(collaborativeId)
                .orElseThrow(() -> new NotFound("Collaborative", collaborativeId));
    }
}
