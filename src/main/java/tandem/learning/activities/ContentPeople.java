package tandem.learning.activities;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/**
 * Who controls what is taught, what each disclosed, and who is cleared
 * (docs/standards/credit-systems.md).
 */
@Service
@Transactional
public class ContentPeople {
    private static final String NAME =
            """
            insert into activities.person (name, affiliation, roles, account_id, email, id, activity_id)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE =
            """
            update activities.person
            set name = ?, affiliation = ?, roles = ?, account_id = ?, email = ?, version = version + 1
            where id = ? and version = ?
            """;

    /** What was disclosed anew is cleared anew. */
    private static final String ANSWER =
            """
            update activities.person
            set answer = ?, entered_at = ?, entered_by = ?, cleared_at = null, cleared_by = null, version = version + 1
            where id = ? and version = ?
            """;

    private static final String CLEAR =
            """
            update activities.person set cleared_at = ?, cleared_by = ?, version = version + 1
            where id = ? and answer is not null and cleared_at is null
              and not exists (select from activities.relationship where person_id = id and mitigation = '')
            """;

    private final ActivityEditor editor;
    private final AccountService accounts;
    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;

    ContentPeople(
            ActivityEditor editor,
            AccountService accounts,
            JdbcClient db,
            AuditTrail audit,
            Clock clock) {
        this.editor = editor;
        this.accounts = accounts;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** On a published activity she has to be cleared at once. */
    public UUID name(NamePerson naming, Actor actor) {
        var activity = editor.open(naming.activityId(), actor);
        var id = UUID.randomUUID();
        write(NAME, naming.details()).param(id).param(activity.id()).update();
        audit.record(actor.accountId(), "person.named", id);
        if (naming.disclosed() != null) {
            enter(new Disclose(id, 0, naming.disclosed(), naming.clear()), actor);
        }
        editor.done(activity);
        return id;
    }

    /**
     * @throws OptimisticLockingFailureException when somebody saved since it was shown
     */
    public void change(ChangePerson change, Actor actor) {
        var activity = editor.open(activityOf(change.personId()), actor);
        requireChanged(
                write(CHANGE, change.details())
                        .param(change.personId())
                        .param(change.seenVersion())
                        .update(),
                change.personId());
        audit.record(actor.accountId(), "person.changed", change.personId());
        editor.done(activity);
    }

    /**
     * Whoever was cleared is not any more, unless staff clear her with it.
     *
     * @throws NotClearable when a relationship is to be cleared that is not mitigated
     * @throws OptimisticLockingFailureException when somebody saved since it was shown
     */
    public void disclose(Disclose disclosure, Actor actor) {
        var activity = editor.open(activityOf(disclosure.personId()), actor);
        enter(disclosure, actor);
        editor.done(activity);
    }

    private void enter(Disclose disclosure, Actor actor) {
        var id = disclosure.personId();
        requireChanged(
                db.sql(ANSWER)
                        .params(
                                disclosure.relationships().isEmpty() ? "NONE" : "RELATIONSHIPS",
                                now(),
                                actor.accountId(),
                                id,
                                disclosure.seenVersion())
                        .update(),
                id);
        writeRelationships(disclosure);
        audit.record(actor.accountId(), "disclosure.entered", id);
        if (disclosure.clear()) {
            markCleared(id, actor);
        }
    }

    /**
     * @throws NotClearable when nothing was disclosed, or a relationship is not mitigated
     */
    public void clear(UUID personId, Actor actor) {
        editor.open(activityOf(personId), actor);
        markCleared(personId, actor);
    }

    private void markCleared(UUID personId, Actor actor) {
        if (db.sql(CLEAR).params(now(), actor.accountId(), personId).update() == 0) {
            throw new NotClearable();
        }
        audit.record(actor.accountId(), "disclosure.cleared", personId);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    public void remove(UUID personId, Actor actor) {
        var activity = editor.open(activityOf(personId), actor);
        db.sql("delete from activities.person where id = ?").param(personId).update();
        audit.record(actor.accountId(), "person.removed", personId);
        editor.done(activity);
    }

    private JdbcClient.StatementSpec write(String sql, PersonDetails details) {
        var email = email(details);
        return db.sql(sql)
                .param(details.name())
                .param(details.affiliation())
                .param(details.roles().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param(account(details, email))
                .param(email);
    }

    private static @Nullable String email(PersonDetails details) {
        return Optional.ofNullable(details.email())
                .filter(email -> !email.isBlank())
                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    /** A confirmed address is as good as the account; an unknown one waits to be confirmed. */
    private @Nullable UUID account(PersonDetails details, @Nullable String email) {
        return details.accountId() != null || email == null
                ? details.accountId()
                : accounts.idByConfirmedEmail(email).orElse(null);
    }

    private void writeRelationships(Disclose disclosure) {
        var id = disclosure.personId();
        db.sql("delete from activities.relationship where person_id = ?").param(id).update();
        for (int i = 0; i < disclosure.relationships().size(); i++) {
            var with = disclosure.relationships().get(i);
            db.sql("insert into activities.relationship values (?, ?, ?, ?, ?, ?)")
                    .param(id)
                    .param(i)
                    .param(with.company())
                    .param(with.nature())
                    .param(with.endedOn())
                    .param(with.mitigation())
                    .update();
        }
    }

    private UUID activityOf(UUID personId) {
        return db.sql("select activity_id from activities.person where id = ?")
                .param(personId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("Person", personId));
    }

    private static void requireChanged(int rows, UUID personId) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "Person " + personId + " changed since she was shown");
        }
    }
}
