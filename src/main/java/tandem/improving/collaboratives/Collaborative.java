package tandem.improving.collaboratives;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Teams that improve the same thing together between two dates. */
@Entity
@Table(schema = "collaboratives", name = "collaborative")
class Collaborative {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;

    private String name;
    private String aim;
    private ZoneId zone;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private LocalDate enrollmentOpensOn;
    private LocalDate enrollmentClosesOn;
    private Instant kickOffStartsAt;
    private Instant kickOffEndsAt;
    private String kickOffPlace;
    private @Nullable UUID sourceActivityId;

    @Column(updatable = false)
    private UUID foundedBy;

    @Column(updatable = false)
    private Instant foundedAt;

    protected Collaborative() {} // Hibernate

    Collaborative(PlanCollaborative plan, UUID foundedBy, Instant foundedAt) {
        take(plan);
        this.foundedBy = foundedBy;
        this.foundedAt = foundedAt;
    }

    /** The plan as it is now; a source activity, once said, may be mended too. */
    void plan(ChangeCollaborative change) {
        if (change.seenVersion() != version) {
            throw new OptimisticLockingFailureException(
                    "Collaborative " + id + " changed since it was shown");
        }
        take(change.plan());
    }

    private void take(PlanCollaborative plan) {
        if (!plan.endsOn().isAfter(plan.startsOn())) {
            throw new DatesOutOfOrder("collaboratives.endsBeforeItStarts");
        }
        if (plan.enrollmentClosesOn().isBefore(plan.enrollmentOpensOn())) {
            throw new DatesOutOfOrder("collaboratives.closesBeforeItOpens");
        }
        name = plan.name();
        aim = plan.aim();
        zone = plan.zone();
        startsOn = plan.startsOn();
        endsOn = plan.endsOn();
        enrollmentOpensOn = plan.enrollmentOpensOn();
        enrollmentClosesOn = plan.enrollmentClosesOn();
        kickOffStartsAt = plan.kickOff().startsAt();
        kickOffEndsAt = plan.kickOff().endsAt();
        kickOffPlace = plan.kickOff().place();
        sourceActivityId = plan.sourceActivityId();
    }

    UUID id() {
        return id;
    }

    private boolean takesTeamsOn(LocalDate day) {
        return !day.isBefore(enrollmentOpensOn) && !day.isAfter(enrollmentClosesOn);
    }

    CollaborativeView view(Instant now) {
        return new CollaborativeView(
                id,
                version,
                name,
                aim,
                zone,
                startsOn,
                endsOn,
                enrollmentOpensOn,
                enrollmentClosesOn,
                takesTeamsOn(now.atZone(zone).toLocalDate()),
                new KickOff(kickOffStartsAt, kickOffEndsAt, kickOffPlace),
                sourceActivityId);
    }
}
