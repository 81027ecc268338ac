package tandem.learning.attendance;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;

/**
 * What people promised to change. One that its author does not share is shown to nobody else: no
 * method here hands it out (docs/standards/credit-systems.md). A visit that only staff vouch for
 * has no author yet.
 */
@Service
@Transactional(readOnly = true)
public class CommitmentService {
    private static final String HERS =
            """
            join attendance.evaluation e on e.visit_id = it.visit_id
            join attendance.visit v on v.id = it.visit_id
                and v.ended_at is null and (v.proved_at is not null or v.vouched_by is null)
            """;

    static final String COMMITMENTS =
            """
            select it.id, v.person_id, it.text, v.session_id, e.finished_at, it.strength, it.shared
            from attendance.commitment it
            """
                    + HERS;

    private static final String BARRIERS =
            """
            select v.person_id, it.code, it.own_words, v.session_id, e.finished_at
            from attendance.barrier_named it
            """
                    + HERS
                    + """
                    where v.person_id = any(?) and it.shared and it.code <> 'NONE'
                    order by e.finished_at desc, it.visit_id, it.code
                    """;

    private static final String WORDS =
            "select it.text from attendance.commitment it "
                    + HERS
                    + "where it.id = ? and v.person_id = any(?)";

    static final String IN_ORDER = " order by e.finished_at desc, it.visit_id, it.position";

    private final JdbcClient db;
    private final Sessions sessions;
    private final AccountService accounts;

    record Promised(
            UUID id,
            UUID personId,
            String text,
            UUID sessionId,
            OffsetDateTime finishedAt,
            @Nullable Integer strength,
            boolean shared) {}

    private record Named(
            UUID personId,
            BarrierCode code,
            @Nullable String ownWords,
            UUID sessionId,
            OffsetDateTime finishedAt) {}

    CommitmentService(JdbcClient db, Sessions sessions, AccountService accounts) {
        this.db = db;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** Her own, newest first, shared or not. */
    public List<CommitmentView> ofPerson(Actor actor) {
        return commitments(
                "where v.person_id = any(?)" + IN_ORDER, ids(accounts.group(actor.accountId())));
    }

    /** The words of her own, for a page that shows them beside its cycle; one statement. */
    public Optional<String> words(UUID commitmentId, Actor actor) {
        return db.sql(WORDS)
                .params(List.of(commitmentId, ids(accounts.group(actor.accountId()))))
                .query(String.class)
                .optional();
    }

    /** What these people share with their team, newest first; one statement, however many. */
    public List<SharedCommitment> sharedWithTeam(Collection<UUID> accountIds) {
        return db
                .sql(COMMITMENTS + "where v.person_id = any(?) and it.shared" + IN_ORDER)
                .params(List.of(ids(accountIds)))
                .query(Promised.class)
                .list()
                .stream()
                .map(it ->
                        new SharedCommitment(
                                it.id(), it.personId(), it.text(), it.finishedAt().toInstant()))
                .toList();
    }

    /**
     * One to turn into a cycle: the actor's own, or one that a member of her team shares.
     *
     * @param teamMembers accounts of the team the actor acts in
     */
    public Optional<CommitmentView> one(
            UUID commitmentId, Actor actor, Collection<UUID> teamMembers) {
        var own = accounts.group(actor.accountId());
        var all = new HashSet<>(teamMembers);
        all.addAll(own);
        return commitments("where v.person_id = any(?) and it.id = ?", ids(all), commitmentId)
                .stream()
                .filter(it -> it.shared() || own.contains(it.accountId()))
                .findFirst();
    }

    /** What these people said stands in their way and share with their team; two statements. */
    public List<SharedBarrier> barriersSharedWithTeam(Collection<UUID> accountIds) {
        var named = db.sql(BARRIERS).param(ids(accountIds)).query(Named.class).list();
        var plans =
                sessions.sessions(named.stream().map(Named::sessionId).collect(Collectors.toSet()));
        return named.stream()
                .map(it -> {
                    var plan = plan(plans.get(it.sessionId()));
                    return new SharedBarrier(
                            it.personId(),
                            it.code(),
                            it.ownWords(),
                            plan.activityId(),
                            it.finishedAt().atZoneSameInstant(plan.zone()).toLocalDate());
                })
                .toList();
    }

    private List<CommitmentView> commitments(String which, Object... params) {
        var rows = db.sql(COMMITMENTS + which).params(List.of(params)).query(Promised.class).list();
        var plans =
                sessions.sessions(
                        rows.stream().map(Promised::sessionId).collect(Collectors.toSet()));
        return views(rows, plans);
    }

    static List<CommitmentView> views(List<Promised> rows, Map<UUID, SessionPlan> plans) {
        return rows.stream().map(row -> view(row, plan(plans.get(row.sessionId())))).toList();
    }

    private static CommitmentView view(Promised row, SessionPlan plan) {
        return new CommitmentView(
                row.id(),
                row.personId(),
                row.text(),
                plan.activityId(),
                plan.activityTitle(),
                row.finishedAt().atZoneSameInstant(plan.zone()).toLocalDate(),
                row.strength(),
                row.shared());
    }

    private static SessionPlan plan(@Nullable SessionPlan plan) {
        return Objects.requireNonNull(plan, "a visit's session");
    }

    /** One parameter, not several. */
    private static Object ids(Collection<UUID> ids) {
        return Set.copyOf(ids).toArray(UUID[]::new);
    }
}
