package tandem.learning.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.people.accounts.Device;
import tandem.people.learners.Profession;
import tandem.platform.shared.NotFound;

/** The statements of a check-in: one where the form is new, two where it or the e-mail is not. */
@Component
class VisitTable {
    /** The nonce first: whoever sends the same form at once waits here and then finds the visit. */
    private static final String OPEN =
            """
            with used as (
                insert into attendance.used_form (nonce, visit_id, used_at) values (?, ?, ?)
                on conflict do nothing returning visit_id
            ), made as (
                insert into attendance.visit (id, session_id, device, email, name, profession, means,
                                              scanned_at, typed_at, far_from_window, disclosures_shown_at)
                select visit_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from used
                on conflict (session_id, device, email) where ended_at is null do nothing returning id
            )
            select (select count(*) from used) + (select count(*) from made)
            """;

    private static final String POINT_TO_THE_ONE_THERE =
            """
            update attendance.used_form f set visit_id = v.id from attendance.visit v
            where f.nonce = ? and v.session_id = ? and v.device = ? and v.email = ? and v.ended_at is null
            """;

    private static final String VISITS =
            """
            select v.id, v.session_id, v.email, v.name, v.profession, v.means, v.scanned_at, v.person_id,
                   v.proved_at is not null as proved, l.reason as late_reason
            from attendance.visit v left join attendance.late_request l on l.visit_id = v.id
            """;

    private final JdbcClient db;

    VisitTable(JdbcClient db) {
        this.db = db;
    }

    /** Nothing twice: the same form, or the same e-mail on the same device, finds its visit. */
    VisitView open(CheckIn form, Instant now, boolean far) {
        var email = form.email().strip().toLowerCase(Locale.ROOT);
        var id = UUID.randomUUID();
        var device = form.device().hash();
        return switch (insert(form, new Row(id, device, email, far), now)) {
            case 2 -> made(form, id, email);
            case 1 -> {
                db.sql(POINT_TO_THE_ONE_THERE)
                        .params(form.nonce(), form.sessionId(), device, email)
                        .update();
                yield ofForm(form.nonce(), device).orElseThrow();
            }
            default -> ofForm(form.nonce(), device).orElseThrow();
        };
    }

    private record Row(UUID id, byte[] device, String email, boolean far) {}

    private int insert(CheckIn form, Row row, Instant now) {
        var shown = form.disclosuresShownAt();
        return db.sql(OPEN)
                .params(form.nonce(), row.id(), utc(now))
                .params(form.sessionId(), row.device(), row.email(), form.name())
                .params(form.profession().name(), form.means().name())
                .params(utc(form.scannedAt()), utc(now), row.far())
                .param(shown == null ? null : utc(shown))
                .query(Integer.class)
                .single();
    }

    private Optional<VisitView> ofForm(UUID nonce, byte[] device) {
        return db.sql(
                        VISITS
                                + " join attendance.used_form f on f.visit_id = v.id"
                                + " where f.nonce = ? and v.device = ?")
                .params(nonce, device)
                .query(VisitTable::visit)
                .optional();
    }

    Optional<VisitView> inForce(UUID visitId) {
        return db.sql(VISITS + " where v.id = ? and v.ended_at is null")
                .param(visitId)
                .query(VisitTable::visit)
                .optional();
    }

    Optional<VisitView> inForce(UUID visitId, Device device) {
        return db.sql(VISITS + " where v.id = ? and v.device = ? and v.ended_at is null")
                .params(visitId, device.hash())
                .query(VisitTable::visit)
                .optional();
    }

    /** Whoever comes second waits, and then reads what the first wrote. */
    VisitView locked(UUID visitId) {
        lock(visitId);
        return inForce(visitId).orElseThrow(() -> new NotFound("Visit", visitId));
    }

    VisitView locked(UUID visitId, Device device) {
        lock(visitId);
        return inForce(visitId, device).orElseThrow(() -> new NotFound("Visit", visitId));
    }

    private void lock(UUID visitId) {
        db.sql("select id from attendance.visit where id = ? for update")
                .param(visitId)
                .query(UUID.class)
                .optional();
    }

    Optional<VisitView> latest(UUID sessionId, Device device) {
        return db.sql(
                        VISITS
                                + " where v.session_id = ? and v.device = ? and v.ended_at is null"
                                + " order by v.typed_at desc, v.id limit 1")
                .params(sessionId, device.hash())
                .query(VisitTable::visit)
                .optional();
    }

    private static VisitView made(CheckIn form, UUID id, String email) {
        return new VisitView(
                id,
                form.sessionId(),
                email,
                form.name(),
                form.profession(),
                form.means(),
                form.scannedAt(),
                null,
                false,
                null);
    }

    private static VisitView visit(ResultSet row, int number) throws SQLException {
        return new VisitView(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Profession.valueOf(row.getString("profession")),
                Means.valueOf(row.getString("means")),
                row.getObject("scanned_at", OffsetDateTime.class).toInstant(),
                row.getObject("person_id", UUID.class),
                row.getBoolean("proved"),
                row.getString("late_reason"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
