package tandem.learning.activities;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.audit.AuditTrail;

/**
 * Designates credit: before the activity starts, in quarter hours
 * (docs/standards/credit-systems.md).
 */
@Service
@Transactional
public class Designations {
    private static final String DESIGNATE =
            """
            insert into activities.credit_offer values (?, ?, ?, ?, ?, ?, ?)
            on conflict (activity_id, credit_type) do update
            set designated = excluded.designated, designated_at = excluded.designated_at,
                designated_by = excluded.designated_by, late_because = excluded.late_because
            """;

    private final ActivityEditor editor;
    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;

    Designations(ActivityEditor editor, JdbcClient db, AuditTrail audit, Clock clock) {
        this.editor = editor;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Designates both offers anew; a published activity's are fixed.
     *
     * @throws FieldRefused when an amount is no quarter hour, or the activity has begun and no CE
     *     director gave a reason
     */
    public void designate(Designate designation, Actor actor) {
        var activity = editor.open(designation.activityId(), actor);
        activity.requireDraft();
        requireQuarterHours("physicians", designation.physicians());
        requireQuarterHours("others", designation.others());
        var reason = begun(activity.id()) ? reason(designation, actor) : null;
        offer(activity.id(), CreditType.AMA_PRA_1, designation.physicians(), reason, actor);
        offer(activity.id(), CreditType.PARTICIPATION, designation.others(), reason, actor);
        audit.record(actor.accountId(), "offer.designated", activity.id());
        if (reason != null) {
            audit.record(actor.accountId(), "offer.overridden", activity.id());
        }
    }

    private static void requireQuarterHours(String field, BigDecimal amount) {
        if (amount.compareTo(QuarterHours.STEP) < 0
                || amount.remainder(QuarterHours.STEP).signum() != 0) {
            throw new FieldRefused(field, "activity.credit.quarterHours");
        }
    }

    private static String reason(Designate designation, Actor actor) {
        if (!actor.is(Role.CE_DIRECTOR)) {
            throw new FieldRefused("physicians", "activity.credit.begun");
        }
        if (designation.lateBecause() == null || designation.lateBecause().isBlank()) {
            throw new FieldRefused("lateBecause", "activity.credit.reasonMissing");
        }
        return designation.lateBecause();
    }

    private boolean begun(UUID activityId) {
        return db.sql("select starts_at from activities.activity where id = ?")
                .param(activityId)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .filter(start -> !clock.instant().isBefore(start))
                .isPresent();
    }

    private void offer(
            UUID activityId,
            CreditType type,
            BigDecimal amount,
            @Nullable String lateBecause,
            Actor actor) {
        Instant now = clock.instant();
        db.sql(DESIGNATE)
                .param(UUID.randomUUID())
                .param(activityId)
                .param(type.name())
                .param(amount)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(actor.accountId())
                .param(lateBecause)
                .update();
    }
}
