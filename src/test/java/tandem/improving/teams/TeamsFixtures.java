package tandem.improving.teams;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.improving.collaboratives.KickOff;
import tandem.improving.collaboratives.PlanCollaborative;
import tandem.people.organizations.ProposeSite;

final class TeamsFixtures {
    static final ZoneId OHIO = ZoneId.of("America/New_York");

    /** What the clock of every Postgres test says. */
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private TeamsFixtures() {}

    /** Open for joining today. */
    static PlanCollaborative aPlan(@Nullable UUID sourceActivityId) {
        return aPlan(sourceActivityId, TODAY.plusDays(10));
    }

    static PlanCollaborative aPlan(@Nullable UUID sourceActivityId, LocalDate closesOn) {
        var kickOff = NOW.plus(Duration.ofDays(8));
        return new PlanCollaborative(
                "Diabetes education " + UUID.randomUUID(),
                "Refer a third of our patients by December",
                OHIO,
                TODAY.plusDays(1),
                TODAY.plusYears(1),
                TODAY.minusDays(10),
                closesOn,
                new KickOff(kickOff, kickOff.plus(Duration.ofMinutes(90)), "Online"),
                sourceActivityId);
    }

    static ProposeSite aSite() {
        return new ProposeSite(
                "Erie Plains Health Network " + UUID.randomUUID(),
                "Harlan Creek Family Health",
                "Harlan",
                "OH",
                ZoneId.of("America/Chicago"));
    }

    static Enroll founding(UUID collaborativeId, UUID siteId, String name) {
        return wish(collaborativeId, siteId, new TeamChoice.Found(name));
    }

    static Enroll wish(UUID collaborativeId, UUID siteId, TeamChoice team) {
        return new Enroll(
                collaborativeId,
                new Workplace.Known(siteId),
                team,
                Set.of(TeamRole.MEMBER, TeamRole.DAY_TO_DAY_LEADER),
                true);
    }

    /** A published activity and its session, for visits. */
    record Taught(UUID activityId, UUID sessionId) {}

    static Taught anActivity(JdbcClient db, UUID staff) {
        var activity = UUID.randomUUID();
        var starts = NOW.minus(Duration.ofMinutes(10));
        db.sql(
                        """
                        insert into activities.activity (id, version, title, gap, state, created_at, created_by,
                            published_at, published_by, starts_at, accreditation_statement, designation_statement,
                            participation_statement)
                        values (?, 0, 'Diabetes self-management', 'gap', 'PUBLISHED', ?, ?, ?, ?, ?, '', '', '')
                        """)
                .params(activity, starts.atOffset(UTC), staff, starts.atOffset(UTC), staff)
                .params(starts.atOffset(UTC))
                .update();
        var session = UUID.randomUUID();
        db.sql(
                        """
                        insert into activities.session (id, activity_id, title, zone, starts_at, ends_at,
                            opens_before_start, closes_after_start, grace, claim_opens_after_end, scans_from, scans_until)
                        values (?, ?, 'Refer early', 'America/New_York', ?, ?, 30, 15, 15, 0, ?, ?)
                        """)
                .params(session, activity, starts.atOffset(UTC))
                .params(starts.plus(Duration.ofHours(1)).atOffset(UTC))
                .params(starts.minus(Duration.ofHours(12)).atOffset(UTC))
                .params(starts.plus(Duration.ofHours(25)).atOffset(UTC))
                .update();
        return new Taught(activity, session);
    }
}
