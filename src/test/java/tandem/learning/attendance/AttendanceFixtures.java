package tandem.learning.attendance;

import static java.time.ZoneOffset.UTC;
import static tandem.testing.Actors.aDevice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Span;
import tandem.people.accounts.Device;
import tandem.people.learners.Profession;

final class AttendanceFixtures {
    static final ZoneId OHIO = ZoneId.of("America/New_York");

    /** What the clock of every Postgres test says. */
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private AttendanceFixtures() {}

    static SessionPlan aPlan(Instant startsAt, Instant endsAt, Span... accredited) {
        var total =
                List.of(accredited).stream()
                        .mapToLong(span -> Duration.between(span.from(), span.to()).toMinutes())
                        .sum();
        var closes = startsAt.plus(Duration.ofMinutes(15));
        return new SessionPlan(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Diabetes self-management",
                "Refer early",
                OHIO,
                startsAt,
                endsAt,
                "Room 2",
                startsAt.minus(Duration.ofMinutes(30)),
                closes,
                closes.plus(Duration.ofMinutes(15)),
                endsAt,
                (int) total,
                List.of(accredited));
    }

    /** Published, one hour from {@code startsAt}, all of it accredited, the usual window. */
    static UUID aSession(JdbcClient db, UUID staff, Instant startsAt) {
        return aSessionOf(db, anActivity(db, staff, startsAt), startsAt);
    }

    static UUID anActivity(JdbcClient db, UUID staff, Instant startsAt) {
        var activity = UUID.randomUUID();
        db.sql(
                        """
                        insert into activities.activity (id, version, title, gap, state, created_at, created_by,
                            published_at, published_by, starts_at, accreditation_statement, designation_statement,
                            participation_statement)
                        values (?, 0, 'Diabetes self-management', 'gap', 'PUBLISHED', ?, ?, ?, ?, ?, '', '', '')
                        """)
                .params(activity, startsAt.atOffset(UTC), staff, startsAt.atOffset(UTC), staff)
                .params(startsAt.atOffset(UTC))
                .update();
        return activity;
    }

    static UUID aSessionOf(JdbcClient db, UUID activity, Instant startsAt) {
        var session = UUID.randomUUID();
        db.sql(
                        """
                        insert into activities.session (id, activity_id, title, zone, starts_at, ends_at,
                            opens_before_start, closes_after_start, grace, claim_opens_after_end, scans_from, scans_until)
                        values (?, ?, 'Refer early', 'America/New_York', ?, ?, 30, 15, 15, 0, ?, ?)
                        """)
                .params(session, activity, startsAt.atOffset(UTC))
                .params(startsAt.plus(Duration.ofHours(1)).atOffset(UTC))
                .params(startsAt.minus(Duration.ofHours(12)).atOffset(UTC))
                .params(startsAt.plus(Duration.ofHours(25)).atOffset(UTC))
                .update();
        db.sql("insert into activities.agenda_item values (?, 1, 0, 60, 'Refer early', true)")
                .param(session)
                .update();
        return session;
    }

    static void teaches(JdbcClient db, UUID session, UUID account) {
        var person = UUID.randomUUID();
        db.sql(
                        """
                        insert into activities.person (id, activity_id, name, roles, account_id)
                        select ?, activity_id, 'Elena Marquez', '{FACULTY}', ? from activities.session where id = ?
                        """)
                .params(person, account, session)
                .update();
        db.sql("insert into activities.session_faculty values (?, ?)")
                .params(session, person)
                .update();
    }

    static CheckIn aScan(UUID session, Device device, String email) {
        return aScan(session, device, email, NOW);
    }

    static CheckIn aScan(UUID session, Device device, String email, Instant scannedAt) {
        return new CheckIn(
                session,
                device,
                UUID.randomUUID(),
                email,
                "Nadia Farouk",
                Profession.NURSE_PRACTITIONER,
                Means.QR,
                scannedAt,
                null);
    }

    static CheckIn aScan(UUID session, String email) {
        return aScan(session, aDevice(), email);
    }
}
