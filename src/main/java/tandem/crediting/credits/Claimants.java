package tandem.crediting.credits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.learning.activities.Offer;
import tandem.learning.activities.Offers;
import tandem.learning.attendance.Attended;
import tandem.learning.attendance.AttendedActivities;
import tandem.learning.attendance.ClaimWindow;
import tandem.people.accounts.AccountService;
import tandem.people.learners.LearnerService;

/** Gathers what a claim is decided by: a few statements, read before anything is locked. */
@Component
class Claimants {
    private final AccountService accounts;
    private final LearnerService learners;
    private final Offers offers;
    private final AttendedActivities attended;
    private final ClaimWindow window;

    Claimants(
            AccountService accounts,
            LearnerService learners,
            Offers offers,
            AttendedActivities attended,
            ClaimWindow window) {
        this.accounts = accounts;
        this.learners = learners;
        this.offers = offers;
        this.attended = attended;
        this.window = window;
    }

    /** Every id that is this person. */
    Set<UUID> group(UUID personId) {
        return accounts.group(personId);
    }

    List<Offer> offers(UUID activityId) {
        return offers.of(activityId);
    }

    /**
     * @param lastEnd when a claim of hers ended: the window opens anew; null when none did
     */
    ClaimRules rules(UUID personId, Set<UUID> group, UUID activityId, @Nullable Instant lastEnd) {
        var here = attended.of(group, activityId);
        return new ClaimRules(
                learners.profession(personId).orElse(null),
                offers.of(activityId),
                here,
                lastDay(here, lastEnd));
    }

    private @Nullable LocalDate lastDay(Attended here, @Nullable Instant lastEnd) {
        var opens = here.claimOpens();
        if (opens == null) {
            return null;
        }
        return window.lastDay(lastEnd != null && lastEnd.isAfter(opens) ? lastEnd : opens);
    }
}
