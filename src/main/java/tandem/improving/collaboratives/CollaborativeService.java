package tandem.improving.collaboratives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.collaboratives.FindCollaboratives.Place;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

@Service
@Transactional
public class CollaborativeService {
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final UUID HIGHEST = new UUID(-1, -1);

    /** Rows of a page; one more is read to know whether there is a next. */
    static final int PAGE = 25;

    private static final String PAGE_OF =
            """
            select id from collaboratives.collaborative
            where (:all or id = any(:mine))
              and (select coalesce(bool_and(lower(name) like '%' || word || '%' escape '\\'), true)
                   from unnest(:words::text[]) word)
              and (starts_on, id) < (:startsOn, :id)
            order by starts_on desc, id desc limit :rows
            """;

    private static final String MY_ROLES =
            """
            select distinct collaborative_id from collaboratives.role
            where account_id = ? and ended_at is null
            """;

    private final CollaborativeRepository collaboratives;
    private final RoleTable roles;
    private final List<Enrolled> enrolled;
    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;

    CollaborativeService(
            CollaborativeRepository collaboratives,
            RoleTable roles,
            List<Enrolled> enrolled,
            JdbcClient db,
            AuditTrail audit,
            Clock clock) {
        this.collaboratives = collaboratives;
        this.roles = roles;
        this.enrolled = enrolled;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** The office's act; the page asks for CE_STAFF. */
    public UUID found(PlanCollaborative plan, Actor staff) {
        var collaborative = save(new Collaborative(plan, staff.accountId(), clock.instant()));
        audit.record(staff.accountId(), "collaborative.founded", collaborative.id());
        return collaborative.id();
    }

    /** Coordinators and CE staff. */
    public void change(ChangeCollaborative change, Actor actor) {
        editable(change.collaborativeId(), actor);
        var collaborative = find(change.collaborativeId());
        collaborative.plan(change);
        save(collaborative);
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

    /**
     * The CE office sees all; everybody else those in which she has a role, a seat or a place. Not
     * read-only: a role that waited for her e-mail is settled on her account.
     */
    public Listed list(FindCollaboratives find, Actor actor) {
        roles.settle(actor);
        var all = actor.is(Role.CE_STAFF);
        var last = find.after();
        var ids =
                db.sql(PAGE_OF)
                        .param("all", all)
                        .param("mine", all ? new UUID[0] : mine(actor))
                        .param("words", words(find.text()))
                        .param("startsOn", last == null ? LATEST : last.startsOn())
                        .param("id", last == null ? HIGHEST : last.id())
                        .param("rows", PAGE + 1)
                        .query(UUID.class)
                        .list();
        var rows = views(collaboratives.findByIdInOrderByStartsOnDescIdDesc(ids));
        return rows.size() <= PAGE
                ? new Listed(rows, null)
                : new Listed(rows.subList(0, PAGE), place(rows.get(PAGE - 1)));
    }

    private UUID[] mine(Actor actor) {
        var ids = new HashSet<>(db.sql(MY_ROLES).param(actor.accountId()).query(UUID.class).list());
        enrolled.forEach(it -> ids.addAll(it.collaborativesOf(actor)));
        return ids.toArray(UUID[]::new);
    }

    /** Hers there, whether or not they are settled on her account yet. */
    @Transactional(readOnly = true)
    public Set<CollaborativeRole> roles(UUID collaborativeId, Actor actor) {
        return roles.standing(collaborativeId, actor).map(Standing::roles).orElseGet(Set::of);
    }

    /**
     * The same with the collaborative's name, in one statement.
     *
     * @throws NotFound when there is no such collaborative
     */
    @Transactional(readOnly = true)
    public Standing standing(UUID collaborativeId, Actor actor) {
        return roles.standing(collaborativeId, actor)
                .orElseThrow(() -> new NotFound("Collaborative", collaborativeId));
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

    /**
     * Accounts, first named first; whoever has not looked since she was named is not among them.
     */
    @Transactional(readOnly = true)
    public List<UUID> coordinators(UUID collaborativeId) {
        return roles.all(collaborativeId).stream()
                .filter(it -> it.role() == CollaborativeRole.COORDINATOR)
                .map(RoleTable.Named::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * @throws NotFound for who may not edit it
     */
    @Transactional(readOnly = true)
    public CollaborativeView editable(UUID collaborativeId, Actor actor) {
        if (!mayEdit(collaborativeId, actor)) {
            throw new NotFound("Collaborative", collaborativeId);
        }
        return collaborative(collaborativeId);
    }

    private Collaborative save(Collaborative collaborative) {
        try {
            return collaboratives.saveAndFlush(collaborative);
        } catch (DataIntegrityViolationException taken) {
            throw new CollaborativeNameTaken(taken);
        }
    }

    private List<CollaborativeView> views(List<Collaborative> found) {
        var now = clock.instant();
        return found.stream().map(it -> it.view(now)).toList();
    }

    private static Place place(CollaborativeView row) {
        return new Place(row.startsOn(), row.id());
    }

    private static String[] words(String text) {
        var words = text.toLowerCase(Locale.ROOT).strip().replaceAll("([\\\\%_])", "\\\\$1");
        return words.isEmpty() ? new String[0] : words.split("\\s+");
    }

    private Collaborative find(UUID collaborativeId) {
        return collaboratives
                .findById(collaborativeId)
                .orElseThrow(() -> new NotFound("Collaborative", collaborativeId));
    }
}
