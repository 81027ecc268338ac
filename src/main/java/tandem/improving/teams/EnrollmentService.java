package tandem.improving.teams;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.learning.attendance.LearnedActivities;
import tandem.learning.attendance.LearnedActivity;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** A person's place in a collaborative: with a team, waiting for one, or on her own. */
@Service
@Transactional
public class EnrollmentService {
    private static final String END =
            """
            update teams.enrollment set ended_at = ?
            where collaborative_id = ? and account_id = ? and ended_at is null
            """;

    private static final String ENROLLED_IN =
            """
            select collaborative_id from teams.enrollment
            where account_id = ? and ended_at is null and collaborative_id = any(?)
            """;

    private final Joining joining;
    private final SetAside setAside;
    private final EnrollmentTable enrollments;
    private final AskTable asks;
    private final CollaborativeService collaboratives;
    private final LearnedActivities learned;
    private final AccountService accounts;
    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;

    EnrollmentService(
            Joining joining,
            SetAside setAside,
            EnrollmentTable enrollments,
            AskTable asks,
            CollaborativeService collaboratives,
            LearnedActivities learned,
            AccountService accounts,
            JdbcClient db,
            AuditTrail audit,
            Clock clock) {
        this.joining = joining;
        this.setAside = setAside;
        this.enrollments = enrollments;
        this.asks = asks;
        this.collaboratives = collaboratives;
        this.learned = learned;
        this.accounts = accounts;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Any number of times, at once or not, one place comes of it.
     *
     * @throws EnrollmentClosed outside the days of joining, unless she takes part already
     * @throws TeamNameTaken when the team she would found has a namesake
     */
    public EnrollmentOutcome enroll(Enroll wish, Actor actor) {
        if (place(wish.collaborativeId(), actor).isEmpty()) {
            open(wish.collaborativeId());
        }
        return joining.take(wish(wish), actor);
    }

    /**
     * Keeps the wish of a visit that nobody has proved: the caller knows that the visit is this
     * device's. The last wish counts.
     */
    public void setAside(UUID visitId, Enroll wish) {
        open(wish.collaborativeId());
        setAside.keep(visitId, wish(wish));
    }

    /** Whether such a wish waits for the visit to be proved. */
    @Transactional(readOnly = true)
    public boolean waits(UUID visitId, UUID collaborativeId) {
        return setAside.waits(visitId, collaborativeId);
    }

    @Transactional(readOnly = true)
    public Optional<EnrollmentPlace> place(UUID collaborativeId, Actor actor) {
        return enrollments.place(collaborativeId, actor.accountId());
    }

    /** She agrees to the wording in force, later than she joined or to a new one. */
    public void agree(UUID collaborativeId, Actor actor) {
        if (place(collaborativeId, actor).isEmpty()) {
            throw new NotFound("Enrollment", collaborativeId);
        }
        var now = OffsetDateTime.now(clock);
        enrollments.agree(collaborativeId, EnrollmentAgreement.VERSION, actor.accountId(), now);
        audit.record(actor.accountId(), "enrollment.agreed", collaborativeId);
    }

    /** Nobody waits for an answer to her asks any more, and she may come back. Seats end apart. */
    public void leave(UUID collaborativeId, Actor actor) {
        var now = OffsetDateTime.now(clock);
        asks.takeBack(collaborativeId, actor.accountId(), now);
        if (db.sql(END).params(now, collaborativeId, actor.accountId()).update() > 0) {
            audit.record(actor.accountId(), "enrollment.ended", collaborativeId);
        }
    }

    /** What the activities she attended grew into and she may still join; four statements. */
    @Transactional(readOnly = true)
    public List<CollaborativeView> openInvitations(Actor actor) {
        var attended =
                learned.of(accounts.group(actor.accountId())).stream()
                        .map(LearnedActivity::activityId)
                        .collect(Collectors.toSet());
        return openAfter(attended, actor);
    }

    /** Of those an activity grew into, the ones she may still join; two statements. */
    @Transactional(readOnly = true)
    public List<CollaborativeView> openAfter(Set<UUID> activityIds, @Nullable Actor actor) {
        var open = joinable(activityIds, Set.of());
        if (open.isEmpty() || actor == null) {
            return open;
        }
        var ids = open.stream().map(CollaborativeView::id).toArray(UUID[]::new);
        var joined =
                db.sql(ENROLLED_IN).params(actor.accountId(), ids).query(UUID.class).list().stream()
                        .collect(Collectors.toSet());
        return open.stream().filter(it -> !joined.contains(it.id())).toList();
    }

    /** The same for whoever takes part in those already; one statement. */
    @Transactional(readOnly = true)
    public List<CollaborativeView> joinable(Set<UUID> activityIds, Set<UUID> enrolledIn) {
        return activityIds.isEmpty()
                ? List.of()
                : collaboratives.grownFrom(activityIds).stream()
                        .filter(CollaborativeView::enrollmentOpen)
                        .filter(it -> !enrolledIn.contains(it.id()))
                        .toList();
    }

    private void open(UUID collaborativeId) {
        var collaborative = collaboratives.collaborative(collaborativeId);
        if (!collaborative.enrollmentOpen()) {
            throw new EnrollmentClosed(collaborative.name());
        }
    }

    private Joining.Wish wish(Enroll enroll) {
        return new Joining.Wish(
                enroll, enroll.agreed() ? EnrollmentAgreement.VERSION : 0, clock.instant(), false);
    }
}
